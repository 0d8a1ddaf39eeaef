import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeContent, encodeContent, paragraphPositions } from '../../src/search/content.ts';
import { keyOf } from '../../src/search/fold.ts';

test('every searchable character is a word, and punctuation hangs on to the one before', () => {
  expect(encodeContent(['（一）达到90%。', '完成'])).toBe('（一） 达 到 9 0 %。 ¶ 完 成');
});

test('paragraphs come back as they were', () => {
  const paragraphs = ['自2017年起，PPP 模式“可行”。', '——（二）', '《国务院关于…的通知》'];
  expect(decodeContent(encodeContent(paragraphs))).toEqual(paragraphs);
});

test('whatever the text, what can be searched in it comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (paragraphs) => {
      const there = decodeContent(encodeContent(paragraphs));
      expect(there.map(keyOf).join('')).toBe(paragraphs.map(keyOf).join(''));
    }),
    { seed: 4 },
  );
});

test('a position is counted for each character and for each border between paragraphs', () => {
  expect(paragraphPositions(['ab', 'c', '𠮷𠮷'])).toEqual([0, 3, 5]);
});
