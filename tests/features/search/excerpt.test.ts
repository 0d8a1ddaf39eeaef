import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, markPhrases } from '../../../src/features/search/excerpt.ts';
import { keyOf } from '../../../src/features/search/fold.ts';
import type { Piece } from '../../../src/features/search/types.ts';

function show(pieces: readonly Piece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

const filler = '为切实加强土壤污染防治逐步改善土壤环境质量结合实际制定本方案'.repeat(5);

describe('marks', () => {
  test('stand around exactly the words, however these are written', () => {
    expect(show(markPhrases('达到９０％以上，达到90%左右', ['90%']))).toBe(
      '达到[９０％]以上，达到[90%]左右',
    );
  });

  test('that touch or overlap become one', () => {
    expect(show(markPhrases('污染耕地', ['污染', '染耕', '耕地']))).toBe('[污染耕地]');
  });

  test('never change the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ maxLength: 3 })),
        (text, phrases) => {
          const pieces = markPhrases(text, phrases.map(keyOf));
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
      { seed: 4 },
    );
  });
});

describe('a passage', () => {
  test('shows the hit in a long text, with dots where the text goes on', () => {
    const shown = show(excerpt([`${filler}镉超标${filler}`], ['镉']));
    expect(shown).toMatch(/^….+\[镉\]超标.+…$/u);
    expect(shown.length).toBeLessThan(100);
  });

  test('is the whole text where that is short', () => {
    expect(show(excerpt(['重点监测镉、汞。'], ['汞']))).toBe('重点监测镉、[汞]。');
  });

  test('comes from the paragraph that holds the most of the words', () => {
    expect(show(excerpt(['镉在这里。', '汞和镉在这里。'], ['镉', '汞']))).toBe(
      '[汞]和[镉]在这里。',
    );
  });

  test('begins the clause where the words stand only in its heading', () => {
    expect(show(excerpt(['按照要求办理。'], ['镉']))).toBe('按照要求办理。');
  });

  test('of a clause without text is empty', () => {
    expect(excerpt([], ['镉'])).toEqual([]);
  });

  test('never ends in the middle of a hit', () => {
    const text = `镉${'某'.repeat(39)}农用地土壤${filler}`;
    expect(show(excerpt([text], ['镉', '农用地土壤']))).toBe(`[镉]${'某'.repeat(39)}[农用地土壤]…`);
  });

  test('holds the whole of a long hit, and cuts no character in two', () => {
    const long = '𠮷'.repeat(120);
    const shown = excerpt([`${filler}${long}${filler}`], [long]);
    expect(shown.find(({ marked }) => marked)?.text).toBe(long);
    expect(shown.every(({ text }) => text.isWellFormed())).toBe(true);
  });
});
