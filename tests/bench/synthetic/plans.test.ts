import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import type { Plan } from '../../../src/corpus/plan.ts';
import { nationalPlanCount, syntheticPlans } from './plans.ts';
import { createRandom } from './random.ts';
import { rewriteText } from './rewrite-text.ts';
import { seedNames } from '../../corpus/seeds.ts';
import { some } from '../../support/some.ts';

const corpus = readCorpus(new URL('../../../', import.meta.url));
/** The plans whose names are looked for below; those that come later may share a place with a synthetic one. */
const base = {
  ...corpus,
  plans: corpus.plans.filter(({ metadata }) =>
    (seedNames as readonly string[]).includes(metadata.id),
  ),
};

function make(count: number, seed: number): Plan[] {
  return [...syntheticPlans(base, { count, seed })];
}

describe('a synthetic corpus', () => {
  const plans = make(12, 1);

  test('is the same for the same seed, and another for another', () => {
    expect(make(12, 1).map(({ text }) => text)).toEqual(plans.map(({ text }) => text));
    expect(make(12, 2).map(({ text }) => text)).not.toEqual(plans.map(({ text }) => text));
  });

  test('spreads over the country, in the order of the codes', () => {
    const codes = plans.map(({ metadata }) => metadata.adcode);
    expect(codes).toEqual([...codes].sort());
    expect(new Set(codes.map((code) => code.slice(0, 2))).size).toBeGreaterThan(8);
  });

  test('has plans that read as plans: clauses, units in charge, dates and topics', () => {
    for (const { clauses, facts } of some(plans)) {
      expect(clauses.length).toBeGreaterThan(30);
      expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
      expect(facts.commitments.length).toBeGreaterThan(5);
      expect(facts.topics.length).toBeGreaterThan(20);
    }
  });

  test('names its own places, and no longer those of its models', () => {
    for (const { text, metadata } of some(plans))
      expect(text).toContain(metadata.region.slice(0, 2));
    const names = base.plans.map(({ metadata }) => metadata.region);
    expect(plans.filter(({ text }) => names.some((name) => text.includes(name)))).toEqual([]);
  });

  test('is no larger than the register of places', () => {
    expect(nationalPlanCount).toBeLessThanOrEqual(base.registers.divisions.length);
    expect(() => make(base.registers.divisions.length + 1, 1)).toThrow('做不出');
  });
});

describe('a rewritten text', () => {
  const points = '任务：\n1.甲。\n2.乙。\n3.丙。\n4.丁。\n';

  test('keeps the numbers of its points in order, whatever stands behind them', () => {
    const rewritten = rewriteText(points, [], createRandom(3));
    expect(rewritten).not.toBe(points);
    expect([...rewritten.matchAll(/^\d/gm)].map(String)).toEqual(['1', '2', '3', '4']);
    expect([...rewritten].sort()).toEqual([...points].sort());
  });

  test('does not replace what it has put in', () => {
    const places = [
      ['甲县', '乙县'],
      ['乙县', '丙县'],
    ] as const;
    expect(rewriteText('甲县和乙县', places, createRandom(1))).toBe('乙县和丙县');
  });
});
