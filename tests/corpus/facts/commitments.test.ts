import { describe, expect, test } from 'vitest';
import { findCommitments } from '../../../src/corpus/facts/commitments.ts';
import { factsOf, passageOf } from './support.ts';

/** What a text binds, `by 2018-12-31` or `recurring P1Y`. */
function timesOf(text: string): string[] {
  return findCommitments(passageOf(text)).commitments.map(
    ({ kind, date, every }) => `${kind} ${date ?? every}`,
  );
}

describe('dates', () => {
  test.each([
    ['2018年底前查明面积。', 'by 2018-12-31'],
    ['2018年年底以前查明面积。', 'by 2018-12-31'],
    ['2018年末前查明面积。', 'by 2018-12-31'],
    ['于2017年6月底前制定规划。', 'by 2017-06-30'],
    ['2017年2月前制定规划。', 'by 2017-02-28'],
    ['2020年2月前制定规划。', 'by 2020-02-29'],
    ['2018年6月15日前制定规划。', 'by 2018-06-15'],
    ['2020年前完成划定工作。', 'by 2020-12-31'],
    ['到2020年底前完成试点项目。', 'by 2020-12-31'],
    ['2017年底，各县确定名单。', 'by 2017-12-31'],
    ['完成时限：2018年底', 'by 2018-12-31'],
    ['二〇一八年底前建成网络。', 'by 2018-12-31'],
    ['自2017年起，各地签订责任书。', 'from 2017-01-01'],
    ['2018年7月起开展试点工作。', 'from 2018-07-01'],
    ['到2020年，质量总体保持稳定。', 'at-year 2020-12-31'],
    ['到本世纪中叶，质量全面改善。', 'at-year 2050-12-31'],
    ['“十三五”末，质量保持稳定。', 'at-year 2020-12-31'],
    ['2017年制定工作方案。', 'in 2017-12-31'],
    ['2017年年初制定工作方案。', 'in 2017-03-31'],
    ['2018年上半年完成排查工作。', 'in 2018-06-30'],
    ['2018年第三季度完成排查工作。', 'in 2018-09-30'],
    ['2018年8月中旬前完成排查工作。', 'by 2018-08-20'],
    ['２０１８年底前查明面积。', 'by 2018-12-31'],
    ['2021年1月1日至12月31日，开展专项行动。', 'in 2021-12-31'],
    ['2021年1月1日至2021年12月31日，开展专项行动。', 'in 2021-12-31'],
    ['2021-2023年，实施三年行动。', 'in 2023-12-31'],
    ['2018—2020年每年开展培训。', 'recurring P1Y'],
  ])('%s', (text, expected) => {
    expect(timesOf(text)).toEqual([expected]);
  });

  test('a bare year with a figure is a target year, without one a year of work', () => {
    expect(timesOf('2020年排放量下降9.5%。')).toEqual(['at-year 2020-12-31']);
    expect(timesOf('2020年排放量完成国家下达的目标。')).toEqual(['in 2020-12-31']);
  });

  test('years of a list share the ending of the last', () => {
    expect(timesOf('2017年、2018年底前，分别完成国控、省控点位设置。')).toEqual([
      'by 2017-12-31',
      'by 2018-12-31',
    ]);
  });

  test('months of a list have the year of the first and the ending of the last', () => {
    expect(timesOf('2021年3月、6月、12月底前分别报送进展。')).toEqual([
      'by 2021-03-31',
      'by 2021-06-30',
      'by 2021-12-31',
    ]);
  });

  test('a half-width stop ends the sentence of a date', () => {
    const [first] = findCommitments(
      passageOf('2018年底前查明面积.2020年底前掌握分布.(县环保局牵头)'),
    ).commitments;
    expect(first?.task).toBe('查明面积');
  });

  test.each([
    '排放量要比2013年下降。',
    '响应2016-2020年度《黑土地保护方案》，开展试点。',
    '执行《2017年工作要点》的规定。',
    '依据国发〔2016〕31号文件。',
    '2015年已完成普查工作。',
    '2017年5月15日',
    '责任书签订3个月内分解任务。',
    '2018年完成了农用地详查，2019年建成监测点位。',
    '2020年，利用率达到91%，超额完成省下达任务。',
    '截至2018年底，全县已完成详查。',
    '按照2016年国务院印发的《土壤污染防治行动计划》，开展试点。',
    '《中华人民共和国土壤污染防治法》（2019年1月1日起施行）；',
    '本办法自2019年1月1日起施行。',
    '净土保卫战三年行动方案（2018—2020年）',
    '二〇一七年三月二十日',
    '为切实做好2019年土壤污染防治工作，制定本计划。',
    '2021年是开局之年。',
    '指标名称　2020年　2030年',
  ])('binds nobody: %s', (text) => {
    expect(timesOf(text)).toEqual([]);
  });
});

describe('what comes back', () => {
  test.each([
    ['每年开展1次培训。', 'P1Y'],
    ['每3年开展1轮培训。', 'P3Y'],
    ['每三年开展1轮培训。', 'P3Y'],
    ['每两年开展1轮培训。', 'P2Y'],
    ['每半年报告1次进展。', 'P6M'],
    ['每季度通报1次进展。', 'P3M'],
    ['分年度进行评估。', 'P1Y'],
    ['逐年制订年度计划。', 'P1Y'],
  ])('%s', (text, every) => {
    expect(timesOf(text)).toEqual([`recurring ${every}`]);
  });

  test('定期 has no period, and none of its own behind 每年', () => {
    expect(findCommitments(passageOf('定期开展巡查。')).commitments).toMatchObject([
      { kind: 'recurring', date: null, every: null },
    ]);
    expect(timesOf('每年定期开展巡查。')).toEqual(['recurring P1Y']);
  });

  test('a month behind 每年 is no deadline of its own', () => {
    expect(timesOf('每年12月底前报送进展。')).toEqual(['recurring P1Y']);
  });

  test.each(['不定期开展督查。', '建立定期调查制度。', '明确分年度实施计划。', '比例逐年提高。'])(
    'is no duty: %s',
    (text) => {
      expect(timesOf(text)).toEqual([]);
    },
  );
});

describe('phrases', () => {
  test('a phrase has its subject, and what stands before a date that says too little', () => {
    const phrases = (text: string): string[] =>
      findCommitments(passageOf(text)).commitments.map(({ phrase }) => text.slice(...phrase));
    expect(phrases('强化检测。产粮大县要于2018年底前制定方案，逐步推广。')).toEqual([
      '产粮大县要于2018年底前制定方案，逐步推广',
    ]);
    expect(phrases('逐步建立清单，2020年底前完成。')).toEqual(['逐步建立清单，2020年底前完成']);
  });

  test('the task is cut from the text', () => {
    expect(
      findCommitments(passageOf('2018年底前，查明农用地污染面积。')).commitments,
    ).toMatchObject([{ task: '查明农用地污染面积' }]);
  });
});

test('a row that only repeats the item above it adds no fact', () => {
  const text = [
    '一、调查',
    '（一）详查。2018年底前查明农用地污染面积。每10年开展1次调查。',
    '1.2018年底前查明农用地污染面积。（环保局负责）',
    '2.制定方案，2017年6月底前完成。（环保局负责）',
  ].join('\n');
  const { commitments } = factsOf(text);
  expect(commitments.map(({ clause, date, every }) => `${clause} ${date ?? every}`)).toEqual([
    'x/1.1 2018-12-31',
    'x/1.1 P10Y',
    'x/1.1.2 2017-06-30',
  ]);
});

describe('the plan as a whole', () => {
  const timesIn = (text: string): string[] =>
    factsOf(text).commitments.map(({ clause, kind, date }) => `${clause} ${kind} ${date}`);

  test('a year in the lines round the text is no commitment, one in a sentence there is', () => {
    const text = [
      '永宁县2019年土壤污染防治工作计划',
      '发文日期：2019年03月12日',
      '各乡镇于2019年7月15日前上报方案。',
      '一、任务',
      '加强监管。',
      '永宁县人民政府办公室2019年3月12日印发',
    ].join('\n');
    expect(timesIn(text)).toEqual(['x/0 by 2019-07-15']);
  });

  test('a month without a year has that of the title, or is reported', () => {
    const lines = ['一、任务', '更新名录，3月底前报送。每年12月底前总结。'];
    expect(timesIn(['2021年全市土壤污染防治工作要点', ...lines].join('\n'))).toEqual([
      'x/1 by 2021-03-31',
      'x/1 recurring null',
    ]);
    expect(factsOf(lines.join('\n')).diagnostics).toMatchObject([
      { code: 'date-without-year', line: 2 },
    ]);
  });

  test('what lies before the year of issue is past', () => {
    const text = '某县土壤污染防治方案\n2021年3月1日\n一、任务\n2019年建成点位。2022年建成平台。';
    expect(timesIn(text)).toEqual(['x/1 in 2022-12-31']);
  });

  test('a deadline among units is for their clause, and said once', () => {
    const text = [
      '一、任务',
      '（一）开展详查。查清底数。（责任单位：县环保局；完成时限：2018年底）',
      '（二）建设网络。2020年底前建成网络。',
      '完成时限：2020年底',
    ].join('\n');
    const { commitments } = factsOf(text);
    expect(commitments.map(({ clause, date, task }) => `${clause} ${date} ${task}`)).toEqual([
      'x/1.1 2018-12-31 开展详查',
      'x/1.2 2020-12-31 建成网络',
    ]);
  });
});
