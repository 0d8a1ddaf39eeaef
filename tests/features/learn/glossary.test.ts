import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import { readGlossary, type Term } from '../../../src/features/learn/registers/glossary.ts';
import { findTerms, findUses, firstUses } from '../../../src/features/learn/term-marks.ts';

const root = new URL('../../../', import.meta.url);
const file = 'content/glossary.yaml';
const { entries: terms, diagnostics } = readGlossary(
  file,
  readFileSync(new URL(file, root), 'utf8'),
);

const term = (id: string, ...words: string[]): Term => ({
  id,
  term: words[0]!,
  category: '标准',
  definition: '释义。',
  source: '出处',
  confidence: 'source-read',
  words,
});

const known = [term('survey', '调查'), term('soil-survey', '土壤调查', '详查')];
const found = (text: string, met = new Set<string>()): string[] =>
  firstUses(findTerms(text, known), met).map(
    ({ start, end, term: { id } }) => `${id}:${text.slice(start, end)}`,
  );

test('the glossary is read without a problem', () => {
  expect(diagnostics).toEqual([]);
  expect(terms.length).toBeGreaterThan(0);
});

test('a longer word counts before a shorter one inside it', () => {
  expect(found('土壤调查')).toEqual(['soil-survey:土壤调查']);
  expect(found('土壤调查之后再调查')).toEqual(['soil-survey:土壤调查', 'survey:调查']);
});

test('only the first use of a term is marked, however it is written', () => {
  expect(found('详查和土壤调查')).toEqual(['soil-survey:详查']);
});

test('a term that was explained already is passed over', () => {
  expect(found('土壤调查', new Set(['soil-survey']))).toEqual([]);
});

test('the only terms that no plan uses are those of the standards, and two that explain others', () => {
  const uses = findUses(terms, readCorpus(root).plans);
  const unused = terms.filter(({ id }) => uses.get(id)?.length === 0).map(({ id }) => id);
  expect(unused).toEqual([
    'agricultural-inputs',
    'imported-soil',
    'screening-value',
    'control-value',
  ]);
});
