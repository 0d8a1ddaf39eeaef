import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  f1,
  minimums,
  scoredKinds,
  scoreFacts,
  type ScoredKind,
} from '../../../src/corpus/facts/accuracy.ts';
import { extractFacts } from '../../../src/corpus/facts/extract-facts.ts';
import type { GoldPlan, RuleFixture } from '../../../src/corpus/facts/gold.ts';
import { parsePlan } from '../../../src/corpus/index.ts';
import { parseSeed } from '../seeds.ts';
import { factsOfSeed, registers } from './support.ts';

const readings = [
  ['gansu', '620000'],
  ['shuozhou', '140600'],
] as const;

describe.each(readings)('the facts of %s', (plan, adcode) => {
  const file = new URL(`../../fixtures/gold/${plan}.json`, import.meta.url);
  const gold = JSON.parse(readFileSync(file, 'utf8')) as GoldPlan;
  const scores = scoreFacts(factsOfSeed(plan, adcode).facts, gold, parseSeed(plan).clauses);

  test.each(Object.entries(minimums))('%s agree with a reading by hand', (kind, aim) => {
    const score = scores[kind as ScoredKind];
    expect(f1(score), [...score.missed, '', ...score.extra].join('\n')).toBeGreaterThanOrEqual(aim);
  });
});

const rules = new URL('../../fixtures/rules/', import.meta.url);
const fixtures = readdirSync(rules)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, rules), 'utf8')) as RuleFixture);

describe.each(fixtures)('the rule of $plan: $rule', (fixture) => {
  const { plan, adcode, text: lines } = fixture;
  const text = lines.join('\n');
  const { clauses } = parsePlan(text, { plan, file: plan });
  const facts = extractFacts(clauses, { text, file: plan, adcode }, registers);
  const scores = scoreFacts(facts, fixture, clauses);

  test.each(scoredKinds)('%s are read without a miss, and nothing else', (kind) => {
    const { missed, extra } = scores[kind];
    expect({ missed, extra }).toEqual({ missed: [], extra: [] });
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

  test('what was read to the letter has to be found so', () => {
    const text = '一、任务\n（一）名单。县政府公布名单。';
    const parsed = parsePlan(text, { plan: 'x', file: 'x' });
    const found = extractFacts(parsed.clauses, { text, file: 'x', adcode: null }, registers);
    const read = (publisher: string): GoldPlan => ({
      ...nothing,
      disclosures: [{ path: ['一', '（一）'], quote: '县政府公布名单', exact: { publisher } }],
    });
    expect(scoreFacts(found, read('县政府'), parsed.clauses).disclosures.missed).toEqual([]);
    expect(scoreFacts(found, read('市政府'), parsed.clauses).disclosures.missed).toHaveLength(1);
  });

  test('one found fact goes with one that was read', () => {
    const twice = { path: ['二', '(三)', '4'], quote: '试点', name: '庆阳市环县' };
    const { places } = scoreFacts(facts, { ...nothing, places: [twice, twice] }, clauses);
    expect(places).toMatchObject({ matched: 1, expected: 2 });
    expect(places.missed).toHaveLength(1);
  });
});
