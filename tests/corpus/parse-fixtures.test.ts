/** Texts of every shape with what is read from them, each pair of files `NAME.txt` and `NAME.json` in tests/fixtures/parse. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findUncovered, parseText } from './seeds.ts';

const folder = new URL('../fixtures/parse/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => /^(.+)\.txt$/.exec(file)?.[1] ?? []);

/** What a person would look for in the reading of a text. */
function readingOf(text: string): object {
  const { clauses, repairs, diagnostics } = parseText(text);
  return {
    clauses: clauses.map(({ ordinals, marker, heading, paragraphs }) => ({
      ordinals,
      marker,
      heading,
      paragraphs: paragraphs.map(({ kind, text: words }) => `${kind}: ${words}`),
    })),
    repairs: repairs.map(({ kind, original, note }) => ({ kind, original, note })),
    diagnostics: diagnostics.map(
      ({ line, severity, code, message }) => `${line} ${severity} ${code}: ${message}`,
    ),
  };
}

test.each(names)('%s is read as its file says, and nothing of it is lost', async (name) => {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
  expect(findUncovered(text, parseText(text).clauses)).toEqual([]);
  await expect(`${JSON.stringify(readingOf(text), undefined, 2)}\n`).toMatchFileSnapshot(
    new URL(`${name}.json`, folder).pathname,
  );
});

test('every reading has its text', () => {
  const readings = readdirSync(folder).filter((file) => file.endsWith('.json'));
  expect(readings.sort()).toEqual(names.map((name) => `${name}.json`).sort());
});
