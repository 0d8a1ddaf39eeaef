import { expect, test } from 'vitest';
import {
  targetHeadline,
  targetSummary,
  targetYears,
} from '../../../src/features/indicators/target-messages.ts';
import { metric, target } from '../../support/targets.ts';

const compared = metric({
  国家: [target('国家', 2020, '90%以上'), target('国家', 2030, '95%以上')],
  甲县: [target('甲县', 2020, '98%左右')],
  乙县: [target('乙县', 2020, '90%'), target('乙县', 2030, '95%以上')],
  丙县: [target('丙县', 2020, '完成省下达的指标')],
  丁县: [],
});

test('with a national figure the headline compares the numbers of its first year', () => {
  expect(targetHeadline(compared)).toBe(
    '2020 年的目标，国家写 90%以上：甲县（98%左右）高于国家的数，乙县（写作「90%」）与国家的数相同，丙县没有写数，丁县原文没有写',
  );
});

test('a lower number is called lower, and nothing more', () => {
  const lower = metric({
    国家: [target('国家', 2020, '90%以上')],
    甲县: [target('甲县', 2020, '85%以上')],
  });
  expect(targetHeadline(lower)).toBe('2020 年的目标，国家写 90%以上：甲县（85%以上）低于国家的数');
});

test('what was said later of the whole country follows in a sentence of its own', () => {
  const told = metric({
    国家: [target('国家', 2020, '90%以上')],
    全国结果: [target('国家', 2020, '93%以上')],
    甲县: [target('甲县', 2020, '95%以上')],
  });
  expect(targetHeadline(told)).toBe(
    '2020 年的目标，国家写 90%以上：甲县（95%以上）高于国家的数。后来公布的 2020 年全国结果：93%以上',
  );
  expect(targetSummary(told)).toContain('；全国结果 2020 年 93%以上；');
});

test('without one it says how many plans speak and between which numbers', () => {
  const spread = metric({
    甲县: [target('甲县', 2020, '80%以上'), target('甲县', 2020, '力争全面回收')],
    乙县: [target('乙县', 2020, '90%以上')],
    丙县: [],
  });
  expect(targetHeadline(spread)).toBe(
    '3 份方案里 2 份写了这一项：2 处写的数从 80% 到 90%，1 处没有写数',
  );
});

test('one number in all plans is said once', () => {
  const same = metric({
    甲县: [target('甲县', 2020, '40%以上')],
    乙县: [target('乙县', 2020, '40%以上')],
  });
  expect(targetHeadline(same)).toBe('2 份方案都写了这一项，写的数都是 40%');
});

test('the summary names every place, the silent ones too', () => {
  expect(targetSummary(compared)).toBe(
    '国家 2020 年 90%以上，2030 年 95%以上；甲县 2020 年 98%左右；乙县 2020 年 90%，2030 年 95%以上；丙县 2020 年 完成省下达的指标；丁县原文没有写。',
  );
});

test('a missing year is said to be missing', () => {
  const undated = metric({ 甲县: [target('甲县', null, '40%以上')] });
  expect(targetSummary(undated)).toBe('甲县 40%以上（没有写年份）。');
  expect(targetYears(undated)).toBe('没有写');
  expect(targetYears(compared)).toBe('2020、2030');
});

test('of a text that is not whole it is said that nothing was read, never that the plan is silent', () => {
  const plans = compared.plans.map((plan) =>
    plan.region === '丁县' ? { ...plan, complete: 'opening' as const } : plan,
  );
  expect(targetHeadline({ ...compared, plans })).toContain('，丁县文本不全，没有读到');
  expect(targetSummary({ ...compared, plans })).toContain('丁县这份文本只有开头，没有读到');
  expect(targetHeadline({ ...compared, national: [], plans })).toContain(
    '3 份方案都写了这一项（另有 1 份文本不全，没有读到）',
  );
});
