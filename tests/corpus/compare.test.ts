import { expect, test } from 'vitest';
import { compare, firstIndex } from '../../src/corpus/compare.ts';

test('texts are ordered by their characters, and equal ones stay as they are', () => {
  expect(['b', 'a', '一', 'a'].sort(compare)).toEqual(['a', 'a', 'b', '一']);
  expect(compare('a', 'a')).toBe(0);
});

test.each([
  [0, 0],
  [3, 1],
  [9, 4],
  [10, 5],
])('of five rising numbers the first that is at least %i is number %i', (least, index) => {
  const numbers = [1, 3, 5, 7, 9];
  expect(firstIndex(numbers.length, (at) => numbers[at]! >= least)).toBe(index);
});

test('where there is nothing to look through, nothing is asked', () => {
  expect(
    firstIndex(0, () => {
      throw new Error('asked');
    }),
  ).toBe(0);
});
