import { expect, test } from 'vitest';
import {
  nameTexture,
  settlingTimes,
  tellJar,
  textures,
  toPercent,
  triangle,
  triangleAt,
} from '../../../../src/features/learn/simulations/texture.ts';

test.for([
  [92, 5, 3, 'sand'],
  [82, 12, 6, 'loamy sand'],
  [65, 25, 10, 'sandy loam'],
  [48, 47, 5, 'sandy loam'],
  [40, 40, 20, 'loam'],
  [20, 65, 15, 'silt loam'],
  [25, 70, 5, 'silt loam'],
  [5, 88, 7, 'silt'],
  [60, 12, 28, 'sandy clay loam'],
  [32, 34, 34, 'clay loam'],
  [10, 56, 34, 'silty clay loam'],
  [52, 6, 42, 'sandy clay'],
  [6, 47, 47, 'silty clay'],
  [20, 20, 60, 'clay'],
] as const)('%d sand, %d silt, %d clay is %s', ([sand, silt, clay, english]) => {
  const name = textures.find((texture) => texture.english === english)!.name;
  expect(nameTexture({ sand, silt, clay })).toBe(name);
});

test('the triangle has no hole', () => {
  const unnamed: string[] = [];
  for (let clay = 0; clay <= 100; clay += 1) {
    for (let silt = 0; clay + silt <= 100; silt += 1) {
      if (!nameTexture({ sand: 100 - clay - silt, silt, clay })) unnamed.push(`${silt} ${clay}`);
    }
  }
  expect(unnamed).toEqual([]);
});

test('a soil of one thing stands in its corner', () => {
  const { left, right, top, bottom } = triangle;
  expect(triangleAt({ sand: 100, silt: 0, clay: 0 })).toEqual([left, bottom]);
  expect(triangleAt({ sand: 0, silt: 100, clay: 0 })).toEqual([right, bottom]);
  expect(triangleAt({ sand: 0, silt: 0, clay: 100 })).toEqual([(left + right) / 2, top]);
});

test('what has settled stays settled, and in the end all has', () => {
  const counts = settlingTimes.map(({ settled }) => settled.length);
  expect(counts).toEqual([0, 1, 2, 3]);
});

test('thicknesses are told as shares, with the name', () => {
  expect(tellJar({ sand: 4, silt: 4, clay: 2 })).toBe(
    '沙 4 厘米，占 40%；粉粒 4 厘米，占 40%；黏粒 2 厘米，占 20%。三角图上的名字：壤土。',
  );
});

test.for([
  { sand: 0, silt: 0, clay: 0 },
  { sand: -1, silt: 3, clay: 1 },
  { sand: Number.NaN, silt: 3, clay: 1 },
])('what cannot be measured has no shares: %o', (layers) => {
  expect(toPercent(layers)).toBeNull();
  expect(tellJar(layers)).toContain('至少有一层');
});
