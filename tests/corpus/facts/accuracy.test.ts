import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  f1,
  scoreFacts,
  type GoldPlan,
  type ScoredKind,
} from '../../../src/corpus/facts/accuracy.ts';
import { parseSeed } from '../seeds.ts';
import { factsOfSeed } from './support.ts';

/** What the site promises for any plan, read by hand and by the extractors. */
const aims: Readonly<Record<ScoredKind, number>> = {
  responsibilities: 0.97,
  indicators: 0.95,
  commitments: 0.93,
  disclosures: 0.9,
  places: 0.95,
};

const readings = [
  ['gansu', '620000'],
  ['shuozhou', '140600'],
] as const;

describe.each(readings)('the facts of %s', (plan, adcode) => {
  const file = new URL(`../../fixtures/gold/${plan}.json`, import.meta.url);
  const gold = JSON.parse(readFileSync(file, 'utf8')) as GoldPlan;
  const scores = scoreFacts(factsOfSeed(plan, adcode).facts, gold, parseSeed(plan).clauses);

  test.each(Object.entries(aims))('%s agree with a reading by hand', (kind, aim) => {
    const score = scores[kind as ScoredKind];
    expect(f1(score), [...score.missed, '', ...score.extra].join('\n')).toBeGreaterThanOrEqual(aim);
  });
});

describe('scoring', () => {
  const { facts } = factsOfSeed('gansu', '620000');
  const { clauses } = parseSeed('gansu');
  const nothing: GoldPlan = {
    plan: 'gansu',
    responsibilities: [],
    indicators: [],
    deadlines: [],
    recurring: [],
    disclosures: [],
    places: [],
  };

  test('what nobody read counts against precision', () => {
    const { places } = scoreFacts(facts, nothing, clauses);
    expect(places).toMatchObject({ matched: 0, expected: 0, found: facts.places.length });
    expect(places.extra).toHaveLength(facts.places.length);
  });

  test('one found fact goes with one that was read', () => {
    const twice = { path: ['二', '(三)', '4'], quote: '试点', name: '庆阳市环县' };
    const { places } = scoreFacts(facts, { ...nothing, places: [twice, twice] }, clauses);
    expect(places).toMatchObject({ matched: 1, expected: 2 });
    expect(places.missed).toHaveLength(1);
  });
});
