import { expect, test } from 'vitest';
import { layoutChinaMap } from '../../../src/features/map/china-map.ts';
import type { BaseLayers } from '../../../src/features/map/base-layers.ts';
import type { ShownEntry } from '../../../src/features/map/map-marks.ts';
import type { MarkShape } from '../../../src/features/map/mark-shapes.ts';
import type { Spot } from '../../../src/features/map/types.ts';

const island = [
  [
    [100, 30],
    [100.01, 30],
    [100.01, 30.01],
    [100, 30],
  ],
];
const square = [
  [
    [90, 30],
    [110, 30],
    [110, 40],
    [90, 40],
    [90, 30],
  ],
];

function base(national: number[][][][], province: number[][][][] = []): BaseLayers {
  return {
    neighbours: { type: 'MultiPolygon', coordinates: [] },
    national: { type: 'MultiPolygon', coordinates: national },
    dashes: { type: 'MultiPolygon', coordinates: [] },
    provinces: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: '某省', at: [35, 100] },
          geometry: { type: 'MultiPolygon', coordinates: province },
        },
      ],
    },
    provinceLines: { type: 'MultiLineString', coordinates: [] },
    prefectureLines: { type: 'MultiLineString', coordinates: [] },
    regions: { type: 'FeatureCollection', features: [] },
  };
}

function entry(own: Partial<Spot>, shape: MarkShape = 'listed'): ShownEntry {
  return { shape, spot: { lon: 100, lat: 35, within: null, radius: null, ...own } };
}

test('the frame runs from 73 to 136 degrees east and from 3 to 54 north', () => {
  const { width, height, marks } = layoutChinaMap(
    base([]),
    [entry({ lon: 73, lat: 54 }), entry({ lon: 136, lat: 3 })],
    630,
  );
  expect(marks.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [width, height],
  ]);
  // Ten units a degree: the same for a degree of latitude at the equator, more towards the north.
  expect(height).toBeGreaterThan(510);
});

test('an island smaller than a unit stays as a dot', () => {
  expect(layoutChinaMap(base([island]), [], 630).land).toMatch(/^M270 \d+l0 0$/);
});

test('outlines that overlap turn the same way, so that none cuts a hole into the other', () => {
  const turned = square.map((ring) => ring.toReversed());
  const one = layoutChinaMap(base([square], [square]), [], 630).land;
  expect(layoutChinaMap(base([square], [turned]), [], 630).land).toHaveLength(one.length);
  const [first, second] = one.split('M').slice(1);
  expect(second).toBe(first);
});

test('entries of a layer at one place share a mark; precise ones lie on top', () => {
  const { marks } = layoutChinaMap(
    base([]),
    [entry({}), entry({ within: '某市' }), entry({ within: '某市' }), entry({}, 'place')],
    630,
  );
  expect(marks.map(({ isImprecise, count, shape }) => [isImprecise, count, shape])).toEqual([
    [true, 2, 'listed'],
    [false, 1, 'listed'],
    [false, 1, 'place'],
  ]);
});
