import { describe, expect, test } from 'vitest';
import type { ShownEntry } from '../../../src/features/map/map-marks.ts';
import { layoutRegionMap, type RegionGround } from '../../../src/features/regions/region-map.ts';

const square = [
  [100, 30],
  [110, 30],
  [110, 40],
  [100, 40],
  [100, 30],
];
const ground: RegionGround = {
  outline: [[square]],
  lines: [],
  beyond: { land: [], dashes: [] },
  seat: null,
};
const most = { width: 360, height: 300 };

function plot(lon: number, lat: number): ShownEntry {
  return { shape: 'open', spot: { lon, lat, within: null, radius: null } };
}

describe('the map of a region', () => {
  test('keeps within its room whatever its form, with a margin for the marks', () => {
    const wide = square.map(([lon = 0, lat = 0]) => [lon, 30 + (lat - 30) / 10]);
    for (const outline of [[[square]], [[wide]]]) {
      const { width, height, land } = layoutRegionMap({ ...ground, outline }, [], most);
      expect(width).toBeLessThanOrEqual(360);
      expect(height).toBeLessThanOrEqual(300);
      expect(width === 360 || height >= 299).toBe(true);
      expect(land).toMatch(/^M14 \d+l/);
    }
  });

  test('has the seat of a place that has no outline', () => {
    const { seat, width } = layoutRegionMap({ ...ground, seat: { lon: 105, lat: 35 } }, [], most);
    expect(seat?.x).toBe(Math.round(width / 2));
    expect(layoutRegionMap(ground, [], most).seat).toBeNull();
  });

  test('has hardly more marks of five thousand plots than of a few hundred', () => {
    const entries = Array.from({ length: 5000 }, (_, at) =>
      plot(100 + (at % 100) / 10, 30 + Math.floor(at / 100) / 5),
    );
    const { marks } = layoutRegionMap(ground, entries, most);
    expect(marks.length).toBeLessThan(340);
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
  });

  test('reaches as far as what has to be shown with it', () => {
    const island = square.map(([lon = 0, lat = 0]) => [lon, lat - 20]);
    const dash = [
      [104, 5],
      [104, 6],
    ];
    const { height, dashes } = layoutRegionMap(
      { ...ground, beyond: { land: [[island]], dashes: [dash] } },
      [],
      most,
    );
    const [, y = '0'] = /^M\d+ (\d+)/.exec(dashes) ?? [];
    expect(Number(y)).toBe(height - 14);
  });
});
