import { expect, test } from 'vitest';
import { layoutCountMatrix } from '../../../src/features/agencies/count-matrix.ts';

test('the greatest sum takes the whole width, and every other cell its share of it', () => {
  const [[first, second]] = layoutCountMatrix(
    [
      [
        [6, 2],
        [1, 1],
      ],
    ],
    80,
  ) as [[unknown, unknown]];
  expect(first).toEqual([
    { x: 0, width: 60, part: 0 },
    { x: 60, width: 20, part: 1 },
  ]);
  expect(second).toEqual([
    { x: 0, width: 10, part: 0 },
    { x: 10, width: 10, part: 1 },
  ]);
});

test('rows share one scale', () => {
  const bars = layoutCountMatrix([[[10]], [[5]]], 100);
  expect(bars.map(([cell]) => cell?.[0]?.width)).toEqual([100, 50]);
});

test('nothing is drawn for nothing', () => {
  expect(
    layoutCountMatrix(
      [
        [null, [0, 3]],
        [[0, 0], null],
      ],
      30,
    ),
  ).toEqual([
    [[], [{ x: 0, width: 30, part: 1 }]],
    [[], []],
  ]);
  expect(layoutCountMatrix([], 30)).toEqual([]);
});
