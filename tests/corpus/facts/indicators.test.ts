import { describe, expect, test } from 'vitest';
import { findIndicators } from '../../../src/corpus/facts/indicators.ts';
import { factsOf, passageOf } from './support.ts';

/** The figures of a text, `contaminated-site-safe-use-rate 2020 >= 90%`. */
function figuresOf(text: string): string[] {
  return findIndicators(passageOf(text)).indicators.map(
    ({ metricId, year, comparator, value, unit }) =>
      `${metricId} ${year} ${comparator} ${value ?? ''}${unit ?? ''}`,
  );
}

describe('rates', () => {
  test.each([
    ['到2020年，污染地块安全利用率达到90%以上。', '>= 90%'],
    ['到2020年，污染地块安全利用率达到90%左右。', '~ 90%'],
    ['到2020年，污染地块安全利用率达到94%。', '= 94%'],
    ['到2020年，污染地块安全利用率不低于90%。', '>= 90%'],
    ['到2020年，污染地块安全利用率达到百分之九十五。', '= 95%'],
    ['到2020年，污染地块安全利用率控制在90%以内。', '<= 90%'],
    ['到２０２０年，污染地块安全利用率达到９０％以上。', '>= 90%'],
    ['到2020年，污染地塊安全利用率達到90 %。', '= 90%'],
    ['到2020年，污染地块安全利用率90%左右。', '~ 90%'],
    ['到2020年，污染地块安全利用率在90%以上。', '>= 90%'],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual([`contaminated-site-safe-use-rate 2020 ${expected}`]);
  });

  test('均 makes one row a subject', () => {
    expect(figuresOf('到2030年，受污染耕地安全利用率和污染地块安全利用率均达到95%以上。')).toEqual([
      'contaminated-farmland-safe-use-rate 2030 >= 95%',
      'contaminated-site-safe-use-rate 2030 >= 95%',
    ]);
  });

  test('the year before a figure holds until another one comes, also for the next sentence', () => {
    const text =
      '到2020年，农膜回收率达80%以上，到2030年，农膜回收率达90%以上。测土配方覆盖率达到95%。';
    expect(figuresOf(text)).toEqual([
      'film-recovery-rate 2020 >= 80%',
      'film-recovery-rate 2030 >= 90%',
      'soil-testing-coverage 2030 = 95%',
    ]);
  });

  test('a share of things is read from the words behind it', () => {
    expect(figuresOf('到2020年，60%行政村生活污水得到有效处理。')).toEqual([
      'village-sewage-share 2020 = 60%',
    ]);
  });

  test('a figure for what the table does not know keeps the words of the text', () => {
    const [found] = findIndicators(passageOf('到2020年，矿山复绿率达到70%以上。')).indicators;
    expect(found).toMatchObject({ metricId: 'other', metric: '矿山复绿率', value: 70 });
  });
});

test('化肥、农药利用率 is two rates', () => {
  expect(figuresOf('到2025年，化肥、农药利用率均达43%。')).toEqual([
    'fertilizer-efficiency 2025 = 43%',
    'pesticide-efficiency 2025 = 43%',
  ]);
});

test('a rate is no area, and a number of points no coverage', () => {
  expect(figuresOf('到2020年，轻度和中度污染耕地实现安全利用的面积达到12.5万亩。')).toEqual([
    'light-moderate-farmland-safe-use-area 2020 = 12.5万亩',
  ]);
  expect(figuresOf('到2020年，建成监测点位120个。')).toEqual(['other 2020 = 120个']);
  expect(figuresOf('到2025年，农村生活污水治理率达到40%。')).toEqual([
    'rural-sewage-treatment-rate 2025 = 40%',
  ]);
});

test('a figure is named by its thing, not by its date', () => {
  const named = (text: string): string[] =>
    findIndicators(passageOf(text)).indicators.map(({ metric }) => metric);
  expect(named('2021年6月底前完成32个点位布设。')).toEqual(['点位布设']);
  expect(named('2021年12月31日前完成2个化工园区地下水调查。')).toEqual(['化工园区地下水调查']);
});

test('a year that the title alone names holds for the figures of the plan', () => {
  const { indicators } = factsOf('2021年全市土壤污染防治工作要点\n一、任务\n落实结构调整0.8万亩。');
  expect(indicators).toMatchObject([{ year: 2021, value: 0.8, unit: '万亩' }]);
});

describe('growth and reduction', () => {
  test('化肥、农药使用量零增长 is two rows, and the 利用率 behind it two more', () => {
    const text = '到2020年，主要农作物化肥、农药使用量实现零增长，利用率提高到40%以上。';
    expect(figuresOf(text)).toEqual([
      'fertilizer-use 2020 zero-growth ',
      'pesticide-use 2020 zero-growth ',
      'fertilizer-efficiency 2020 >= 40%',
      'pesticide-efficiency 2020 >= 40%',
    ]);
  });

  test('a reduction is no rate, and has a baseline where the text names one', () => {
    const text = '2020年重点重金属排放量要比2013年下降10%。';
    expect(findIndicators(passageOf(text)).indicators).toMatchObject([
      { comparator: 'decrease-by', value: 10, year: 2020, baseline: 2013 },
    ]);
  });
});

describe('areas and counts', () => {
  test('an area, a count and a depth with a year are targets, units as printed', () => {
    expect(figuresOf('到2020年，种植结构调整或退耕面积力争达到4万亩。')).toEqual([
      'severely-polluted-farmland-restructured-area 2020 = 4万亩',
    ]);
    expect(figuresOf('到2020年，认证“三品一标”农产品48个，省级森林食品基地3个。')).toEqual([
      'green-food-certifications 2020 = 48个',
      'forest-food-bases 2020 = 3个',
    ]);
    expect(figuresOf('到2020年，耕层平均厚度达到20厘米以上。')).toEqual([
      'plough-layer-depth 2020 >= 20厘米',
    ]);
  });

  test('figures of a list are all targets, thousands with a comma too', () => {
    expect(figuresOf('受污染耕地治理修复面积分别为1,000亩、2,000亩。')).toEqual([
      'contaminated-farmland-remediated-area null = 1000亩',
      'contaminated-farmland-remediated-area null = 2000亩',
    ]);
    expect(figuresOf('到2020年，轻度污染耕地2.1万亩、重度污染耕地0.26万亩。')).toEqual([
      'other 2020 = 2.1万亩',
      'other 2020 = 0.26万亩',
    ]);
  });

  test.each([
    '到2020年，对30万亩以上灌区进行监测。',
    '到2020年，重点监测灌溉面积大于30万亩的灌区。',
    '到2020年，完成占地超过30亩、历史遗留的地块整治。',
    '到2020年，将农用地划为3个类别。',
    '2017年，签订责任书3个月内分解任务。',
    '到2020年，重点监管日供水1000立方米或服务人口10000人以上的水源地。',
    '2017年每年培训一次，31项11人次参加。',
  ])('is no target: %s', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });
});

describe('what the text does not say', () => {
  test('a target handed down has no figure', () => {
    expect(figuresOf('到2020年，完成州下达的受污染耕地安全利用率指标。')).toEqual([
      'contaminated-farmland-safe-use-rate 2020 = ',
    ]);
    expect(figuresOf('到2020年，设施比例达到州级下达指标之上，养殖场设施齐全。')).toEqual([]);
  });

  test.each([
    '2015年全市农膜回收率已达到85%。',
    '在2015年农膜回收率达到95%目标的基础上，巩固成果。',
    '目前农膜回收率达到80%。',
    '全国土壤点位超标率为16.1%。',
    '2018年完成了详查，2019年建成监测点位120个。',
    '2020年，农膜回收率达到81%，超额完成省下达任务。',
  ])('tells of the past: %s', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  test('a number that has lost its percent sign is refused, with a diagnostic', () => {
    const { indicators, diagnostics } = factsOf('一、目标\n到2020年，耕地安全利用率达到92.左右。');
    expect(indicators).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'figure-without-unit', line: 2 }]);
  });
});
