import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/corpus/diagnostics.ts';
import { findNoticeProblems } from '../../../src/features/notices/read-notices.query.ts';
import {
  describeLastSearch,
  groupSearches,
  readSearches,
} from '../../../src/features/notices/searches.ts';
import { readDivisions } from '../../../src/corpus/registers/places.ts';

const file = 'content/notices/searches.yaml';
const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const divisions = readDivisions('divisions.csv', read('content/divisions.csv')).entries;

const search = (said: Readonly<Record<string, string>> = {}): string => {
  const fields = {
    adcodes: "['140600']",
    searchedOn: '2026-11-22',
    lookedFor: '[污染地块名录]',
    where: '某处',
    found: '一条也没有找到。',
    ...said,
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key}: ${value}\n`);
  return `-\n${lines.join('')}`;
};
const problemsOf = (source: string): string[] =>
  readSearches(file, source, divisions).diagnostics.map(formatDiagnostic);

test('the searches of the site are read without a problem', () => {
  const { entries, diagnostics } = readSearches(file, read(file), divisions);
  expect(diagnostics).toEqual([]);
  expect(entries.length).toBeGreaterThan(0);
});

test.for([
  ['adcodes', "['140699']", /searches\.yaml:2:.*「140699」不在行政区划表里.*六位行政区划代码/s],
  ['adcodes', '[]', /searches\.yaml:2:.*adcodes/s],
  ['searchedOn', '去年', /searches\.yaml:3:.*「去年」：无效ISO日期.*2026-11-22/s],
  ['found', '没有', /searches\.yaml:6:.*「没有」：写法不对.*句号/s],
] as const)(
  'a slip in %s, %s, is told with its line, its value and the remedy',
  ([key, value, problem]) => {
    const problems = problemsOf(search({ [key]: value }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  },
);

test('the searches of a place come the newest first, and those of other places are not among them', () => {
  const { entries } = readSearches(
    file,
    search({ searchedOn: '2025-01-01' }) + search({ found: '后来找到一条。' }),
    divisions,
  );
  const groups = groupSearches(entries);
  expect(groups.get('140600')?.map(({ found }) => found)).toEqual([
    '后来找到一条。',
    '一条也没有找到。',
  ]);
  expect(groups.has('140000')).toBe(false);
});

test('searches of the whole country are told apart by what they were for', () => {
  const nation = { adcodes: "['100000']" };
  const other = { ...nation, lookedFor: '[疑似污染地块名单]' };
  expect(problemsOf(search(nation) + search(other))).toEqual([]);
  expect(problemsOf(search(nation) + search(nation))).toHaveLength(1);
});

test('the check of the content reads the searches, the notices and what is said of their kinds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notices-'));
  try {
    for (const path of ['content/notices', 'content/notice-types.yaml'])
      cpSync(new URL(`../../../${path}`, import.meta.url), join(folder, path), { recursive: true });
    const root = pathToFileURL(`${folder}/`);
    expect(findNoticeProblems(root, divisions)).toEqual([]);
    writeFileSync(join(folder, file), search({ searchedOn: '某天' }));
    writeFileSync(join(folder, 'content/notices/official.csv'), '编号\n1\n');
    writeFileSync(join(folder, 'content/notice-types.yaml'), '- type: nothing\n');
    const problems = findNoticeProblems(root, divisions).join('\n');
    expect(problems).toMatch(/searches\.yaml:3:\d+ error .*searchedOn/);
    expect(problems).toContain('official.csv:1:1');
    expect(problems).toContain('notice-types.yaml:1:');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the last search is that of the place itself, and a place that was never searched says so', () => {
  const { entries } = readSearches(
    file,
    search({ searchedOn: '2025-01-01' }) + search({ found: '后来找到一条。' }),
    divisions,
  );
  expect(describeLastSearch(groupSearches(entries), '140600')).toBe('当地公告最后检索 2026-11-22');
  expect(describeLastSearch(groupSearches(entries), '140602')).toBe('还没有找');
});
