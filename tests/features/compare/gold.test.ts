import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  comparisonMinimums,
  scoreComparison,
  type ComparisonReadings,
} from '../../../src/features/compare/accuracy.ts';
import { readPlans } from '../../../src/features/compare/comparison.ts';
import { measureStanding } from '../../../src/features/compare/own.ts';
import { comparison, plans, sources } from './project.ts';

const folder = new URL('../../fixtures/compare/', import.meta.url);
interface Readings extends ComparisonReadings {
  standing: readonly { id: string; verdict: string; in?: readonly string[] }[];
}

const readings: Readings = readdirSync(folder)
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Partial<Readings>)
  .reduce<Readings>((all, part) => ({ ...all, ...part }), {
    rows: [],
    pairs: [],
    silences: [],
    standing: [],
  });

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

test('of a plan that nobody labelled the preamble is told from what is to be done', () => {
  const told = new Set(
    plans.flatMap(({ id }) => {
      const labels = new Map([...sources.labels].filter(([each]) => !each.startsWith(`${id}/`)));
      const { units, isPreamble } = readPlans(plans, { ...sources, labels });
      return units.get(id)!.flatMap((unit) => (isPreamble(unit.id) ? [unit.id] : []));
    }),
  );
  const texts = new Set(
    [...comparison.units.values()].flat().flatMap(({ id, kind }) => (kind === 'text' ? [id] : [])),
  );
  const read = readings.rows.filter(([id]) => texts.has(id));
  const preambles = read.filter(([, , row]) => row === 'preamble');
  expect(preambles.filter(([id]) => told.has(id)).length / preambles.length).toBeGreaterThan(0.8);
  expect(read.filter(([id, , row]) => row !== 'preamble' && told.has(id))).toEqual([]);
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
