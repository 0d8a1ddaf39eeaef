import { expect, test } from 'vitest';
import { firstOccurrence } from '../../../src/features/commitments/first-occurrence.ts';

test.each([
  ['P1Y', '开展培训', '2017-12-31'],
  ['P3Y', '开展1轮培训', '2019-12-31'],
  ['P6M', '报告进展', '2017-06-30'],
])('a series every %s first ends its period on the last day: %s', (every, task, day) => {
  expect(firstOccurrence(every, 2017, task)).toBe(day);
});

test('a month that the text names is the month', () => {
  expect(firstOccurrence('P1Y', 2017, '3月底前，上传数据')).toBe('2017-03-31');
  expect(firstOccurrence('P1Y', 2017, '2月末汇总')).toBe('2017-02-28');
  expect(firstOccurrence('P1Y', 2017, '1月中旬将上年度进展汇总')).toBe('2017-01-20');
  expect(firstOccurrence('P1Y', 2017, '2月初将上年度工作进展情况向省政府报告')).toBe('2017-02-01');
});

test('what is no number of years or months has no day', () => {
  expect(firstOccurrence('P1W', 2017, '巡查')).toBeNull();
});
