import { expect, test } from 'vitest';
import { layoutCountMatrix } from '../../../src/features/agencies/count-matrix.ts';
import { box, picture } from '../../support/picture.ts';

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

test('a whole matrix looks as in count-matrix.svg', async () => {
  const rows = layoutCountMatrix(
    [
      [[6, 2], null, [0, 1]],
      [
        [1, 1],
        [3, 0],
        [0, 0],
      ],
    ],
    100,
  );
  const drawn = rows.flatMap((cells, row) =>
    cells.flatMap((bars, column) =>
      bars.map(({ x, width, part }) =>
        box({ x: column * 110 + x, y: row * 24, width, height: 18 }, String(part), part * 4 + 1),
      ),
    ),
  );
  await expect(picture(330, 48, drawn)).toMatchFileSnapshot('count-matrix.svg');
});
