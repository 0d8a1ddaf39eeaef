import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/corpus/diagnostics.ts';
import { readAccessibility, statementKinds } from '../../src/site/accessibility.ts';

const file = 'content/accessibility.yaml';
const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

test('the statements fit their form, and say what was tested, what fails and what was not tested', () => {
  const { entries, diagnostics } = readAccessibility(file, source);
  expect(diagnostics.map(formatDiagnostic)).toEqual([]);
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(statementKinds));
});

test('a kind that is none is reported with its line and the remedy', () => {
  const { diagnostics } = readAccessibility(file, source.replace('kind: tested', 'kind: passed'));
  expect(diagnostics.map(formatDiagnostic).join('\n')).toMatch(
    /^content\/accessibility\.yaml:4:\d+ .*passed[^]*tested、known、untested/,
  );
});
