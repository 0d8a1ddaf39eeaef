import { expect, test } from 'vitest';
import { bodyText, clauseTexts, textAt } from '../../src/corpus/clause-texts.ts';
import type { Paragraph } from '../../src/corpus/plan.ts';

const paragraph = (text: string): Paragraph => ({ kind: 'text', text, runs: [] });
const clause = { heading: '总体要求', paragraphs: [paragraph('甲。'), paragraph('乙。')] };

test('the texts of a clause are numbered as facts number them: the heading is 0', () => {
  const texts = clauseTexts(clause);
  expect(texts).toEqual(['总体要求', '甲。', '乙。']);
  expect(texts.map((_, index) => textAt(clause, index))).toEqual(texts);
});

test('there is nothing where no paragraph is', () => {
  expect(textAt(clause, 3)).toBe('');
});

test('the body leaves the heading out', () => {
  expect(bodyText(clause)).toBe('甲。\n乙。');
});
