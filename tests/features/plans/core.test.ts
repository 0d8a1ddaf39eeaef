import { expect, test } from 'vitest';

import {
  type CoreFrame,
  type CoreLayer,
  formatShare,
  layoutCore,
} from '../../../src/features/plans/core.ts';
import { picture, toneColour } from '../../support/picture.ts';

const upright: CoreFrame = { length: 400, breadth: 50, direction: 'upright' };

function layer(id: string, weight: number, parts: number[] = []): CoreLayer {
  return { id, label: id, weight, href: `#${id}`, tone: 1, parts };
}

/** Every number of a path, as [x, y] pairs. */
function pointsOf(path: string): [number, number][] {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, index): [number, number][] =>
    index % 2 === 0 ? [[x, numbers[index + 1] ?? NaN]] : [],
  );
}

test('a layer is as thick as its share of the characters', () => {
  const { layers } = layoutCore([layer('a', 100), layer('b', 300)], upright);
  expect(layers.map(({ share }) => share)).toEqual([0.25, 0.75]);
  // The straight ends of the core stand exactly at its top and bottom.
  expect(pointsOf(layers[0]!.path)[0]).toEqual([0, 0]);
  expect(Math.max(...pointsOf(layers[1]!.path).map(([, y]) => y))).toBe(400);
});

test('the boundary between two layers is the same line for both', () => {
  const { layers } = layoutCore([layer('a', 100), layer('b', 100)], upright);
  const bottom = layers[0]!.path.split('L').filter((piece) => piece !== '');
  const lowerEnds = pointsOf(layers[0]!.path).filter(([, y]) => y > 0);
  const upperStart = pointsOf(layers[1]!.path)[0]!;
  expect(bottom.length).toBeGreaterThan(1);
  expect(lowerEnds).toContainEqual(upperStart);
});

test('a boundary is uneven but never reaches the next one, however thin a layer is', () => {
  const { layers } = layoutCore([layer('a', 500), layer('b', 1), layer('c', 500)], upright);
  const heights = pointsOf(layers[1]!.path).map(([, y]) => y);
  expect(Math.min(...heights)).toBeGreaterThan(199);
  expect(Math.max(...heights)).toBeLessThan(201);

  const even = layoutCore([layer('a', 100), layer('b', 100)], upright);
  const wave = pointsOf(even.layers[1]!.path).filter(([, y]) => y < 300);
  expect(new Set(wave.map(([, y]) => y)).size).toBeGreaterThan(3);
});

test('the same plan gives the same drawing, another plan another one', () => {
  const once = layoutCore([layer('x/1', 100), layer('x/2', 100)], upright);
  const again = layoutCore([layer('x/1', 100), layer('x/2', 100)], upright);
  const other = layoutCore([layer('y/1', 100), layer('y/2', 100)], upright);
  expect(again).toEqual(once);
  expect(other.layers[0]!.path).not.toBe(once.layers[0]!.path);
});

test('a core on its side runs from left to right', () => {
  const { width, height, layers } = layoutCore([layer('a', 100), layer('b', 100)], {
    ...upright,
    direction: 'flat',
  });
  expect([width, height]).toEqual([400, 50]);
  expect(Math.max(...pointsOf(layers[1]!.path).map(([x]) => x))).toBe(400);
});

test('layers without characters are left out, and a plan without any gives an empty core', () => {
  expect(layoutCore([layer('a', 0), layer('b', 5)], upright).layers.map(({ id }) => id)).toEqual([
    'b',
  ]);
  expect(layoutCore([], upright).layers).toEqual([]);
});

test('fine lines stand between the parts of a layer, one fewer than there are parts', () => {
  const { layers } = layoutCore([layer('a', 100, [50, 25, 25]), layer('b', 100, [100])], upright);
  expect(layers[0]!.laminae.match(/M/g)).toHaveLength(2);
  expect(pointsOf(layers[0]!.laminae)[0]![1]).toBeGreaterThan(80);
  expect(layers[1]!.laminae).toBe('');
});

test('a share that rounds to nothing is not called nothing', () => {
  expect([0, 0.001, 0.126, 1].map(formatShare)).toEqual(['0%', '不到1%', '13%', '100%']);
});

test('a whole core looks as in core.svg', async () => {
  const layers = [layer('a', 80, [40, 40]), layer('b', 5), layer('c', 240, [80, 40, 120])];
  const { width, height, layers: placed } = layoutCore(layers, upright);
  const drawn = placed.flatMap(({ id, path, laminae }, index) => [
    `<path d="${path}" fill="${toneColour(index + 1)}"><title>${id}</title></path>`,
    `<path d="${laminae}" fill="none" stroke="#fff"/>`,
  ]);
  await expect(picture(width, height, drawn)).toMatchFileSnapshot('core.svg');
});
