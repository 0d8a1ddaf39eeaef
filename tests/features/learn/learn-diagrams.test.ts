import { expect, test } from 'vitest';
import { layoutFlow } from '../../../src/features/learn/diagrams/flow.ts';
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

test('the stations of a way stand below each other, with an arrow between two', () => {
  const way = layoutFlow(
    [
      { name: '矿山', lines: [] },
      { name: '河水', lines: ['流向', '下游'] },
    ],
    320,
  );
  expect(way.steps.map(({ y, height }) => [y, height])).toEqual([
    [0, 44],
    [74, 92],
  ]);
  expect(way.height).toBe(166);
  expect(way.arrows.match(/M/g)).toHaveLength(1);
});

test('a way without stations is empty', () => {
  expect(layoutFlow([], 320)).toMatchObject({ height: 0, steps: [], arrows: '' });
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

test('a whole way looks as in flow.svg', async () => {
  const stations = [
    { name: '矿山', lines: ['矿渣'] },
    { name: '河水', lines: ['流向', '下游'] },
    { name: '农田', lines: [] },
  ];
  const { width, height, steps, arrows } = layoutFlow(stations, 320);
  const drawn = steps.flatMap(({ name, lines, y, height: tall, baselines }) => [
    box({ x: 0, y, width, height: tall }, name, 6),
    words(12, y + 23, name),
    ...lines.map((line, index) => words(12, baselines[index]!, line)),
  ]);
  const arrow = `<path d="${arrows}" fill="none" stroke="#000"/>`;
  await expect(picture(width, height, [...drawn, arrow])).toMatchFileSnapshot('flow.svg');
});
