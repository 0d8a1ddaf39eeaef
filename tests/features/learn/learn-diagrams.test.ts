import { expect, test } from 'vitest';
import { layoutReadingScale } from '../../../src/features/learn/diagrams/reading-scale.ts';
import { box, picture, words } from '../../support/picture.ts';

test('a reading scale has three zones that fill it, cut at the two limits', () => {
  const { zones, ticks, width } = layoutReadingScale(0.3, 1.5, 400);
  expect(zones.map(({ x }) => x)).toEqual([0, 60, 300]);
  expect(zones.at(-1)!.x + zones.at(-1)!.width).toBe(width);
  expect(ticks).toEqual([
    { label: '筛选值', value: 0.3, x: 60 },
    { label: '管制值', value: 1.5, x: 300 },
  ]);
});

test('without a control value the scale has two zones', () => {
  const { zones } = layoutReadingScale(50, null, 400);
  expect(zones.map(({ label }) => label)).toEqual(['不超过筛选值', '超过筛选值']);
});

test('a whole reading scale looks as in reading-scale.svg', async () => {
  const { zones, ticks, width } = layoutReadingScale(0.3, 1.5, 400);
  const drawn = [
    ...zones.map(({ label, tone, ...zone }) =>
      box({ ...zone, y: 20, height: 24 }, label, tone * 2),
    ),
    ...ticks.map(({ label, value, x }) => words(x, 14, `${label} ${value}`)),
  ];
  await expect(picture(width, 44, drawn)).toMatchFileSnapshot('reading-scale.svg');
});
