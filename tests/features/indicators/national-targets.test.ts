import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groupGenerations } from '../../../src/features/indicators/generations.ts';
import { some } from '../../support/some.ts';
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

test('of each year every document’s figures stand, a later one never in the place of an earlier', () => {
  const { entries } = readNationalTargets(file, source);
  const told = groupGenerations(entries).map(({ year, isResult, figures }) =>
    [year, isResult ? '结果' : '目标', ...figures.map(({ words }) => words)].join(' '),
  );
  expect(told).toEqual([
    '2020 目标 90%左右 90%以上',
    '2020 结果 90%左右 93%以上',
    '2025 目标 93%左右 有效保障',
    '2027 目标 94%以上 90%以上',
    '2030 目标 95%以上 95%以上',
    '2030 目标 进一步提升',
  ]);
});

test('each generation names its document, who set it, and that what was read is a retelling', () => {
  const generations = groupGenerations(readNationalTargets(file, source).entries);
  for (const { document, issuer, sources, isRetold } of some(generations)) {
    expect(document).not.toBe('');
    expect(issuer).not.toBe('');
    expect(sources.length).toBeGreaterThan(0);
    expect(isRetold).toBe(true);
  }
});

test('a figure that nobody has read is not shown', () => {
  const { entries } = readNationalTargets(
    file,
    source.replace('confidence: retold', 'confidence: from-memory'),
  );
  expect(shownTargets(entries)).toHaveLength(entries.length - 1);
});

test.each([
  ['metricId: contaminated-site-safe-use-rate', 'metricId: unknown-rate', '请写指标表里的代号'],
  ['kind: target', 'kind: aim', '请写其中之一：target、result'],
  ['metric: 各项指标', '', 'metricId 是 other 时写指标的名称'],
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

test('one document has one figure of a metric for a year', () => {
  const doubled = source.replace('year: 2030', 'year: 2020');
  expect(problemsOf(doubled)).toHaveLength(1);
});
