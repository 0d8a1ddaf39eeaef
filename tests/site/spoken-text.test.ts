import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSpoken } from '../../src/site/reading/spoken-text.ts';

const spoken = (text: string): string[] =>
  splitSpoken(text).map(([start, end]) => text.slice(start, end));

test('a sentence ends with its mark and the quotes that close behind it', () => {
  expect(spoken('先“查清。”再治理！ 2020年底前完成；其余（略）')).toEqual([
    '先“查清。”',
    '再治理！',
    '2020年底前完成；',
    '其余（略）',
  ]);
});

test('a long sentence is cut at a comma', () => {
  const half = `${'土'.repeat(70)}，`;
  expect(spoken(`${half}${half}`)).toEqual([half, half]);
});

test('what has neither letter nor figure is not read', () => {
  expect(spoken(' —— ☰ ')).toEqual([]);
});

test('the parts of any text follow each other, are short, and leave out no letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'土壤防治0。！；，”）（ \n'), maxLength: 400 }),
      (text) => {
        const parts = splitSpoken(text);
        expect(
          parts.every(([start, end], at) => start < end && start >= (parts[at - 1]?.[1] ?? 0)),
        ).toBe(true);
        expect(parts.every(([start, end]) => end - start <= 110)).toBe(true);
        const letters = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(letters(spoken(text).join(''))).toBe(letters(text));
      },
    ),
  );
});
