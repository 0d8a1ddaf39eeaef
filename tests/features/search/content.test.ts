import { expect, test } from 'vitest';
import {
  encodeContent,
  indexForm,
  partialForm,
  pairsOf,
  paragraphPositions,
} from '../../../src/features/search/content.ts';

test('every searchable character is a word with the one that follows, but never across a paragraph', () => {
  expect(encodeContent(['一达到90%', '完成'])).toBe('一达 达到 到ꓹ ꓹ9 90 0ꓹ ꓹ% % 完成 成');
});

test('a phrase is the pairs of its neighbours, whatever planes they come from', () => {
  expect(pairsOf('土𠮷壤')).toEqual(['土𠮷', '𠮷壤']);
  expect(pairsOf('土')).toEqual([]);
});

test('a position is counted for each character', () => {
  expect(paragraphPositions(['ab', 'c', '𠮷𠮷'])).toEqual([0, 2, 3]);
});

test('the edges of a number are marked, but for those that a phrase may have cut', () => {
  expect(indexForm('到9.5%2016、2017年')).toBe('到ꓹ9ꓸ5ꓹ%ꓹ2016ꓹꓹ2017ꓹ年');
  expect(indexForm('达到95%')).not.toContain(indexForm('5%'));
  expect(indexForm('达到95%')).toContain(partialForm('5%'));
  expect(indexForm('达到9.5%')).not.toContain(partialForm('95%'));
});
