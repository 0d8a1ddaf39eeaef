import { expect, test } from 'vitest';
import {
  encodeContent,
  pairsOf,
  paragraphPositions,
} from '../../../src/features/search/content.ts';

test('every searchable character is a word with the one that follows, but never across a paragraph', () => {
  expect(encodeContent(['一达到90%', '完成'])).toBe('一达 达到 到9 90 0% % 完成 成');
});

test('a phrase is the pairs of its neighbours, whatever planes they come from', () => {
  expect(pairsOf('土𠮷壤')).toEqual(['土𠮷', '𠮷壤']);
  expect(pairsOf('土')).toEqual([]);
});

test('a position is counted for each character', () => {
  expect(paragraphPositions(['ab', 'c', '𠮷𠮷'])).toEqual([0, 2, 3]);
});
