import { gzipSync } from 'node:zlib';
import type { MultiPolygon, Position } from 'geojson';
import { polygonContains } from 'd3';
import { describe, expect, test } from 'vitest';
import { readBaseLayers } from '../../../src/features/map/base-layers.ts';
import { buildBaseMap, isDash } from '../../../src/features/map/base/base-map.ts';
import { polygonsOf } from '../../../src/features/map/base/areas.ts';
import { readBaseSources } from '../../../src/features/map/base/sources.query.ts';

const sources = readBaseSources(new URL('../../../', import.meta.url));
const stored = buildBaseMap(sources, new Map());
const layers = readBaseLayers(stored);

const outlines = {
  national: [layers.national],
  provinces: layers.provinces.features.map(({ geometry }) => geometry),
};

function contains(areas: readonly MultiPolygon[], point: [number, number]): boolean {
  return areas.some(({ coordinates }) =>
    coordinates.some(([outer = []]) => polygonContains(outer as [number, number][], point)),
  );
}

/** Degrees from a point to the nearest corner of the national outline. */
function degreesFrom([lon, lat]: [number, number]): number {
  const corners = layers.national.coordinates.flat(2);
  return Math.min(...corners.map(([x = 0, y = 0]) => Math.hypot(x - lon, y - lat)));
}

describe('the national outline is whole', () => {
  test.for([
    ['达旺', 91.87, 27.59],
    ['瓦弄', 97.03, 28.12],
    ['帕西加特', 95.33, 28.07],
    ['阿克赛钦', 79.5, 35.2],
    ['沙克斯干', 76.6, 36.1],
    ['典角', 79.47, 32.75],
    ['钓鱼岛', 123.47, 25.745],
    ['赤尾屿', 124.56, 25.92],
    ['台北', 121.56, 25.04],
    ['黑瞎子岛西', 134.4, 48.35],
    ['海口', 110.3, 20],
  ] as const)('%s lies in it', ([, lon, lat]) => {
    expect(contains(outlines.national, [lon, lat])).toBe(true);
  });

  test.for([
    ['兰屿', 121.55, 22.05],
    ['香港', 114.17, 22.3],
    ['澳门', 113.55, 22.19],
    ['台北', 121.56, 25.04],
  ] as const)('%s lies in the provinces, which are drawn as one with it', ([, lon, lat]) => {
    expect(contains(outlines.provinces, [lon, lat])).toBe(true);
  });

  // The source draws the archipelagos as a few small shapes, not island by island.
  test.for([
    ['东沙', 116.72, 20.7, 0.2],
    ['西沙', 112.34, 16.83, 0.7],
    ['南沙', 114.36, 10.38, 3],
  ] as const)('%s has a shape near by', ([, lon, lat, within]) => {
    expect(degreesFrom([lon, lat])).toBeLessThan(within);
  });

  test('it has ten segments of 南海断续线, told from the islands', () => {
    expect(layers.dashes.coordinates).toHaveLength(10);
    expect(layers.national.coordinates).toHaveLength(13);
    expect(sources.national.filter(isDash)).toHaveLength(10);
  });
});

test('every province is there, and the frame of an inset is not', () => {
  expect(layers.provinces.features).toHaveLength(34);
  expect(layers.provinces.features.map(({ properties }) => properties.name)).toContain('台湾');
  expect(layers.provinces.features.map(({ properties }) => properties.name)).not.toContain(
    '南海诸岛',
  );
});

test('lines between prefectures are simplified, but never away', () => {
  expect(layers.prefectureLines.coordinates.length).toBeGreaterThan(250);
  const whole = sources.parts.flat().flatMap(polygonsOf).flat();
  expect(countPoints(layers.prefectureLines.coordinates)).toBeLessThan(countPoints(whole) / 2);
});

test('the file that the map loads is at most 60 KB, compressed', () => {
  const size = gzipSync(JSON.stringify(stored), { level: 9 }).length;
  expect(size).toBeLessThanOrEqual(60_000);
});

test('it is the same at every build', () => {
  expect(JSON.stringify(buildBaseMap(sources, new Map()))).toBe(JSON.stringify(stored));
});

function countPoints(lines: readonly Position[][]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}
