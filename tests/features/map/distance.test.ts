import { expect, test } from 'vitest';
import { distanceBetween, formatDistance, takeNear } from '../../../src/features/map/distance.ts';

const beijing = { lon: 116.4074, lat: 39.9042 };
const shanghai = { lon: 121.4737, lat: 31.2304 };

test('Beijing and Shanghai are 1,067 km apart, whichever comes first', () => {
  expect(Math.round(distanceBetween(beijing, shanghai))).toBe(1067);
  expect(distanceBetween(shanghai, beijing)).toBeCloseTo(distanceBetween(beijing, shanghai));
});

test('a degree along the equator is 111 km, a quarter of the way round 10,008', () => {
  expect(Math.round(distanceBetween({ lon: 0, lat: 0 }, { lon: 1, lat: 0 }))).toBe(111);
  expect(Math.round(distanceBetween({ lon: 0, lat: 0 }, { lon: 0, lat: 90 }))).toBe(10008);
  expect(distanceBetween(beijing, beijing)).toBe(0);
});

test('distances are told in whole kilometres, never more precisely', () => {
  expect(formatDistance(0.4)).toBe('不到 1 公里');
  expect(formatDistance(12.6)).toBe('约 13 公里');
});

test('what lies farther than 50 km is not near; where nothing is near, the nearest is all there is', () => {
  const at = (...distances: number[]) => distances.map((distance) => ({ distance }));
  expect(takeNear(at(3, 50, 50.1), 6)).toEqual({ shown: at(3, 50), isNear: true });
  expect(takeNear(at(1, 2, 3), 2)).toEqual({ shown: at(1, 2), isNear: true });
  expect(takeNear(at(52, 60), 6)).toEqual({ shown: at(52), isNear: false });
  expect(takeNear(at(), 6)).toEqual({ shown: [], isNear: false });
});
