import { describe, expect, test } from 'vitest';
import { findCommitments } from '../../../src/corpus/facts/commitments.ts';
import { factsOf, passageOf } from './support.ts';

/** What a text binds, `by 2018-12-31` or `recurring P1Y`. */
function timesOf(text: string): string[] {
  return findCommitments(passageOf(text)).map(
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

  test.each([
    '排放量要比2013年下降。',
    '响应2016-2020年度《黑土地保护方案》，开展试点。',
    '执行《2017年工作要点》的规定。',
    '依据国发〔2016〕31号文件。',
    '2015年已完成普查工作。',
    '2017年5月15日',
    '责任书签订3个月内分解任务。',
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
    expect(findCommitments(passageOf('定期开展巡查。'))).toMatchObject([
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
      findCommitments(passageOf(text)).map(({ phrase }) => text.slice(...phrase));
    expect(phrases('强化检测。产粮大县要于2018年底前制定方案，逐步推广。')).toEqual([
      '产粮大县要于2018年底前制定方案，逐步推广',
    ]);
    expect(phrases('逐步建立清单，2020年底前完成。')).toEqual(['逐步建立清单，2020年底前完成']);
  });

  test('the task is cut from the text', () => {
    expect(findCommitments(passageOf('2018年底前，查明农用地污染面积。'))).toMatchObject([
      { task: '查明农用地污染面积' },
    ]);
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
