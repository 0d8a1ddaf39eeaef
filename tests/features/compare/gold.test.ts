import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  comparisonMinimums,
  scoreComparison,
  type ComparisonReadings,
} from '../../../src/features/compare/accuracy.ts';
import { measureStanding } from '../../../src/features/compare/own.ts';
import { comparison, plans, sources } from './project.ts';

const folder = new URL('../../fixtures/compare/', import.meta.url);
const readings = Object.assign(
  {},
  ...readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
) as ComparisonReadings & {
  standing: readonly { id: string; verdict: string; in?: readonly string[] }[];
};

test('rows, like sentences and silences are told as well as they have to be', () => {
  const scores = scoreComparison(plans, sources, readings);
  const low = Object.entries(comparisonMinimums).filter(
    ([name, least]) => scores[name as keyof typeof comparisonMinimums] < least,
  );
  expect(readings.rows.length * readings.pairs.length * readings.silences.length).toBeGreaterThan(
    0,
  );
  expect(low, scores.wrong.join('\n')).toEqual([]);
});

test('no sentence that stands elsewhere is called a plan’s own, and those that do not are', () => {
  const own = new Set(
    [...measureStanding(comparison).values()].flatMap(({ sentences }) =>
      sentences.flatMap(({ unit, isOwn }) => (isOwn ? [unit.id] : [])),
    ),
  );
  const shared = readings.standing.filter(({ verdict }) => verdict === 'shared');
  const alone = readings.standing.filter(({ verdict }) => verdict === 'own');
  expect(shared.filter(({ id }) => own.has(id))).toEqual([]);
  expect(alone.filter(({ id }) => !own.has(id))).toEqual([]);
  expect(shared.length * alone.length).toBeGreaterThan(0);
});
