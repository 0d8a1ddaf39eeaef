import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/corpus/diagnostics.ts';
import {
  readNationalTargets,
  shownTargets,
} from '../../../src/corpus/registers/national-targets.ts';

const file = 'content/national-targets.yaml';
const source = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

function problemsOf(text: string): string[] {
  return readNationalTargets(file, text).diagnostics.map(formatDiagnostic);
}

test('the file of the project is in order', () => {
  expect(problemsOf(source)).toEqual([]);
});

test('the four figures of the state are as its document words them', () => {
  const { entries } = readNationalTargets(file, source);
  expect(entries.map(({ metricId, year, words }) => [metricId, year, words])).toEqual([
    ['contaminated-farmland-safe-use-rate', 2020, '90%左右'],
    ['contaminated-farmland-safe-use-rate', 2030, '95%以上'],
    ['contaminated-site-safe-use-rate', 2020, '90%以上'],
    ['contaminated-site-safe-use-rate', 2030, '95%以上'],
  ]);
});

test('a figure that nobody has read is not shown', () => {
  const { entries } = readNationalTargets(
    file,
    source.replace('confidence: retold', 'confidence: from-memory'),
  );
  expect(entries).toHaveLength(4);
  expect(shownTargets(entries)).toHaveLength(3);
});

test.each([
  ['metricId: contaminated-site-safe-use-rate', 'metricId: unknown-rate', '请写指标表里的代号'],
  ['year: 2020', "year: '2020'", '请写四位年份，不加引号'],
  ["comparator: '~'", 'comparator: about', '请写其中之一'],
  ['confidence: retold', 'confidence: sure', 'source-read、retold'],
  ['words: 90%左右', 'wording: 90%左右', '请检查拼写，或删去'],
])('a slip is reported with its line and remedy: %s → %s', (right, wrong, remedy) => {
  const [problem = ''] = problemsOf(source.replace(right, wrong)).filter((text) =>
    text.includes(remedy),
  );
  expect(problem).toMatch(/^content\/national-targets\.yaml:\d+:\d+ error /);
});

test('one metric has one figure for a year', () => {
  const doubled = source.replace('year: 2030', 'year: 2020');
  expect(problemsOf(doubled)).toHaveLength(1);
});
