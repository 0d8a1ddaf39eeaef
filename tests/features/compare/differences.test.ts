import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PairReading } from '../../../src/features/compare/accuracy.ts';
import { contrast, isSame } from '../../../src/features/compare/differences.ts';
import { createTokenizer } from '../../../src/features/compare/tokens.ts';
import { comparison, corpus, units } from './project.ts';
import { comparedPlans } from '../../../src/features/compare/compared-plan.ts';

const { names } = comparedPlans(corpus.plans.slice(0, 1), corpus.registers)[0]!;
const tokenize = createTokenizer(names);
const sentence = (text: string) => ({ text, tokens: tokenize(text) });
const between = (one: string, other: string) => contrast(sentence(one), sentence(other));
const told = (one: string, other: string): string[] =>
  between(one, other)
    .differences.filter(({ kind }) => kind !== 'level')
    .map((each) => `${each.kind} ${each.one.words.join('、')}⇄${each.other.words.join('、')}`);

const pairs = (
  JSON.parse(
    readFileSync(new URL('../../fixtures/compare/pairs.json', import.meta.url), 'utf8'),
  ) as { pairs: readonly (PairReading & { kinds?: readonly string[] })[] }
).pairs;
const kindsOf = (one: string, other: string): string[] =>
  contrast(units.get(one)!, units.get(other)!).differences.map(({ kind }) => kind);

describe('two wordings differ', () => {
  test.each([
    ['每3年开展1轮培训。', '每2年开展1轮培训。', ['frequency 每3年开展1轮⇄每2年开展1轮']],
    ['安全利用率达到90%以上。', '安全利用率达到90%。', ['figure 90%以上⇄90%']],
    ['2017年底前建立名录。', '2018年底前建立名录。', ['date 2017年底前⇄2018年底前']],
    ['监测土壤中镉、汞、砷。', '监测土壤中汞、镉、砷。', []],
    ['从2017年起，开展监测。', '自2017年起，开展监测。', []],
    ['加强环境保护宣传。', '加强环保宣传。', []],
    ['全省土壤环境质量总体稳定。', '全市土壤环境质量总体稳定。', []],
    ['环境保护部门要加强监管。', '环保部门应加强监管，', []],
    ['完成州级下达的指标。', '完成国家下达的指标。', ['wording ⇄国家']],
  ])('“%s” and “%s”', (one, other, expected) => {
    expect(told(one, other)).toEqual(expected);
  });

  test('not at all from themselves', () => {
    const differing = [...units.values()].filter(
      (unit) => contrast(unit, unit).differences.length > 0,
    );
    expect(units.size).toBeGreaterThan(1000);
    expect(differing).toEqual([]);
  });

  test('in one figure where one digit is changed', () => {
    const text = '到2020年，规模化养殖场配套建设废弃物处理设施比例达到75%以上。';
    expect(told(text, text.replace('75', '85'))).toEqual(['figure 75%以上⇄85%以上']);
  });

  test('alike whichever comes first', () => {
    const turned = comparison.chosen.filter(({ one, other }) => {
      const [there, back] = [contrast(one, other), contrast(other, one)];
      const swapped = back.differences.map((each) => ({
        ...each,
        one: each.other,
        other: each.one,
      }));
      return JSON.stringify(there.differences) !== JSON.stringify(swapped);
    });
    expect(comparison.chosen.length).toBeGreaterThan(500);
    expect(turned).toEqual([]);
  });

  test('in the time that a page may take, however long they are', () => {
    const long = '加强土壤环境监测网络建设和管理'.repeat(3000);
    expect(between(long, `开展${long}`).dice).toBeGreaterThan(0);
  });
});

describe('against what was read by hand', () => {
  const known = pairs.filter(({ kinds }) => kinds !== undefined);
  const of = (kind: string) => known.filter(({ kinds }) => kinds!.includes(kind));

  test.each(['date', 'figure', 'frequency'])('every %s that differs is found', (kind) => {
    const missed = of(kind).filter(({ one, other }) => !kindsOf(one, other).includes(kind));
    expect(of(kind).length).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });

  test('what only differs in levels, places, names of offices and marks is the same', () => {
    const same = pairs.filter(({ verdict }) => verdict === 'same');
    const told = same.filter(
      ({ one, other }) => !isSame(contrast(units.get(one)!, units.get(other)!)),
    );
    // Words of grammar that stand on one side alone are told as a small difference of wording.
    const hard = told.filter(({ one, other }) =>
      kindsOf(one, other).some((kind) => ['figure', 'date', 'frequency', 'modal'].includes(kind)),
    );
    expect(same.length).toBeGreaterThan(0);
    expect(hard).toEqual([]);
  });
});

test('a mark cuts no token in two', () => {
  const cut = comparison.chosen.filter(({ one, other }) => {
    const { marks } = contrast(one, other);
    return one.tokens.some(
      ({ type, start, end }) =>
        type !== 'char' &&
        marks.one.some(([from, to]) => (from > start && from < end) || (to > start && to < end)),
    );
  });
  expect(cut.map(({ one, other }) => `${one.id} ${other.id}`)).toEqual([]);
});

test('marks stand in order, within the sentence, and cover words and not marks alone', () => {
  const wrong = comparison.chosen.filter(({ one, other }) => {
    const { marks } = contrast(one, other);
    return marks.one.some(
      ([start, end], at) =>
        start >= end ||
        end > one.text.length ||
        (at > 0 && start < marks.one[at - 1]![1]) ||
        !/[\p{L}\p{N}]/u.test(one.text.slice(start, end)),
    );
  });
  expect(wrong.map(({ one, other }) => `${one.id} ${other.id}`)).toEqual([]);
});
