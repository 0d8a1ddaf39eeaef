import { describe, expect, test } from 'vitest';
import { findIndicators, type FoundIndicator } from '../../../src/corpus/facts/indicators.ts';
import { factsOf, passageOf } from './support.ts';

const found = (text: string): readonly FoundIndicator[] =>
  findIndicators(passageOf(text)).indicators;

/** The figures of a text by the name of what they are for, `秸秆综合利用率 85%`. */
const namesOf = (text: string): string[] =>
  found(text).map(({ metric, value, unit }) => `${metric} ${value ?? ''}${unit ?? ''}`);

describe('a figure that is compared with a year before', () => {
  test.each([
    '在2019年的基础上下降18%',
    '比2019年下降18%',
    '较2019年下降18%',
    '与2019年相比下降18%',
  ])('%s has that year for its baseline, and no date of it', (words) => {
    const text = `到2024年，水泥行业单位产品氟化物排放量${words}。`;
    expect(found(text)).toMatchObject([
      { year: 2024, baseline: 2019, comparator: 'decrease-by', value: 18 },
    ]);
    expect(found(text)[0]?.metric).toBe('水泥行业单位产品氟化物排放量');
    expect(
      factsOf(`一、目标\n${text}`).commitments.map(({ kind, date }) => `${kind} ${date}`),
    ).toEqual(['at-year 2024-12-31']);
  });
});

describe('two names before one figure', () => {
  test('are two where they share a noun or each have their own', () => {
    expect(namesOf('到2024年，农膜回收率和秸秆综合利用率达到88%以上。')).toEqual([
      '农膜回收率 88%',
      '秸秆综合利用率 88%',
    ]);
    expect(namesOf('到2024年，污染地块和受污染耕地安全利用率达到93%以上。')).toEqual([
      '污染地块安全利用率 93%',
      '受污染耕地安全利用率 93%',
    ]);
    expect(namesOf('到2024年，尾矿库巡查覆盖率和废渣堆存整治率达到88%以上。')).toEqual([
      '尾矿库巡查覆盖率 88%',
      '废渣堆存整治率 88%',
    ]);
  });

  test('are one where only the last has the noun of a rate', () => {
    expect(namesOf('到2024年，规模以上屠宰场和养殖场备案率达到88%。')).toEqual([
      '规模以上屠宰场和养殖场备案率 88%',
    ]);
  });
});

describe('分别', () => {
  test('gives each name its figure', () => {
    expect(namesOf('到2024年，秸秆综合利用率、农膜回收率分别达到88%和83%以上。')).toEqual([
      '秸秆综合利用率 88%',
      '农膜回收率 83%',
    ]);
    expect(namesOf('到2024年，青石河、白石河断面达标率分别达到88%、83%。')).toEqual([
      '青石河断面达标率 88%',
      '白石河断面达标率 83%',
    ]);
  });

  test('gives each year its figure', () => {
    expect(found('到2022年和2027年，污染地块安全利用率分别达到91%、96%以上。')).toMatchObject([
      { year: 2022, value: 91, comparator: '=' },
      { year: 2027, value: 96, comparator: '>=' },
    ]);
  });
});

describe('a range', () => {
  test.each([
    ['到2024年，废矿复绿率达到12%—18%。', 12, 18, '%'],
    ['到2024年，废矿复绿率达到12－18%。', 12, 18, '%'],
    ['到2024年，新增整治面积3万～5万亩。', 3, 5, '万亩'],
    ['到2024年，建成监测站6至8个。', 6, 8, '个'],
  ])('%s', (text, value, valueMax, unit) => {
    expect(found(text)).toMatchObject([{ comparator: 'range', value, valueMax, unit }]);
  });

  test('by which something is to fall is no range of the thing', () => {
    expect(found('到2024年，主要农作物化肥使用量下降6%—9%。')).toMatchObject([
      {
        metric: '化肥使用量下降幅度',
        metricId: 'other',
        comparator: 'range',
        value: 6,
        valueMax: 9,
      },
    ]);
  });

  test('is not what something rises from', () => {
    expect(found('到2024年，农膜回收率由76%提高到84%。')).toMatchObject([
      { comparator: '=', value: 84, valueMax: null },
    ]);
  });
});

describe('the noun right before a figure names what is measured', () => {
  test.each([
    ['到2024年，尾矿等工业固体废物堆存总量零增长。', '尾矿等工业固体废物堆存总量 '],
    ['到2024年，配方肥替代化肥推广面积达到7万亩。', '配方肥替代化肥推广面积 7万亩'],
    ['到2024年，测土配方施肥推广面积达到7万亩。', '测土配方施肥推广面积 7万亩'],
    ['到2024年，创建18个绿色矿山。', '绿色矿山 18个'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toEqual([expected]);
  });

  test('and not that of the figure before it', () => {
    expect(namesOf('到2024年，青石河水质优良比例达到82%，白石河水质优良比例达到71%。')).toEqual([
      '青石河水质优良比例 82%',
      '白石河水质优良比例 71%',
    ]);
  });
});

test('a year goes on from sentence to sentence with figures, and no farther', () => {
  const text = '到2024年，退耕面积达到3万亩。加强巡查。实施16个矿山修复试点项目，总结经验。';
  expect(found(text)).toMatchObject([
    { year: 2024, value: 3 },
    { metric: '矿山修复试点项目', year: null, value: 16, unit: '个' },
  ]);
});

test('the figures of a five-year plan are to be reached by its end', () => {
  const text = '2023年6月底前完成核查。“十四五”期间，危险废物填埋量下降12%。';
  expect(found(text)).toMatchObject([{ metric: '危险废物填埋量', year: 2025, value: 12 }]);
});

describe('paragraphs that are alike', () => {
  test('are no repetition where their figures differ', () => {
    const text = [
      '一、目标',
      '（一）种植。加强监管。到2024年，全县重点区域秸秆回收处理利用率达到86%以上。',
      '（二）养殖。加强监管。到2024年，全县重点区域粪污回收处理利用率达到77%以上。',
      '到2024年，全县重点区域病死畜禽回收处理利用率达到99%以上。',
    ].join('\n');
    expect(factsOf(text).commitments).toHaveLength(3);
  });

  test('are one where they say the same', () => {
    const text = [
      '一、任务',
      '（一）种植。到2024年，全县重点区域秸秆回收处理利用率达到86%以上。',
      '到2024年，全县秸秆回收处理利用率达到86%以上。',
    ].join('\n');
    expect(factsOf(text).commitments).toHaveLength(1);
  });
});

describe('a month without a year', () => {
  const datesIn = (text: string): string[] =>
    factsOf(`一、任务\n${text}`).commitments.map(({ date }) => date ?? '');

  test('has the year that its paragraph named last, over stops', () => {
    expect(
      datesIn('2021年4月底前报送名单；6月底前完成核查。9月15日前建成平台。2022年3月底前验收。'),
    ).toEqual(['2021-04-30', '2021-06-30', '2021-09-15', '2022-03-31']);
  });

  test.each([
    '2021年11月底前完成核查。3月底前报送总结。',
    '到2025年，质量保持稳定。3月底前报送总结。',
    '自2017年起，签订责任书。3月底前报送总结。',
  ])('is reported where that is not sure: %s', (text) => {
    expect(datesIn(text)).toHaveLength(1);
    expect(factsOf(`一、任务\n${text}`).diagnostics).toMatchObject([{ code: 'date-without-year' }]);
  });
});

test.each([
  '2016年9月',
  '（2019年12月）',
  '发布时间：2019年8月28日',
  '成文日期：2019年8月28日',
  '二〇一九年八月',
])('the date of a paper binds nobody: %s', (line) => {
  const text = `某县方案\n${line}\n一、任务\n加强监管。\n${line}`;
  expect(factsOf(text).commitments).toEqual([]);
});
