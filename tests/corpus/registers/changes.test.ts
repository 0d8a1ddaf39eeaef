import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/corpus/diagnostics.ts';
import { readCorpus } from '../../../src/corpus/io.ts';
import { readChanges } from '../../../src/corpus/registers/changes.ts';

const root = new URL('../../../', import.meta.url);
const file = 'content/changes.yaml';
const { entries, diagnostics } = readChanges(file, readFileSync(new URL(file, root), 'utf8'));

test('the changes are well written, and about plans and clauses that are there', () => {
  expect(diagnostics.map(formatDiagnostic)).toEqual([]);
  const { plans } = readCorpus(root);
  const known = new Set(
    plans.flatMap(({ metadata, clauses }) => [metadata.id, ...clauses.map(({ id }) => id)]),
  );
  expect(entries.length).toBeGreaterThan(0);
  expect(
    entries.flatMap((entry) => [...entry.plans, ...entry.clauses]).filter((id) => !known.has(id)),
  ).toEqual([]);
});

test('a field that is wrong is named with its line, its value and its remedy', () => {
  const source = [
    '- id: 甲',
    '  date: 2026-13-40',
    '  kind: news',
    '  title: 一',
    '  text: 二',
    '  plans: []',
    '  clauses: []',
    '  addresses: [plans/, //example.org/]',
  ].join('\n');
  const problems = readChanges('c.yaml', source).diagnostics.map(formatDiagnostic);
  expect(problems).toEqual([
    expect.stringMatching(/^c\.yaml:1:7 error 第 1 项\.id：「甲」.*小写英文/s),
    expect.stringMatching(/^c\.yaml:2:9 error 第 1 项\.date：「2026-13-40」.*2026-11-22/s),
    expect.stringMatching(
      /^c\.yaml:3:9 error 第 1 项\.kind：「news」.*plan、correction、page、data/s,
    ),
    expect.stringMatching(/^c\.yaml:8:15 error .*「plans\/」.*\/ 开头/s),
    expect.stringMatching(/^c\.yaml:8:23 error .*「\/\/example\.org\/」：写法不对/s),
  ]);
});
