import type { LonLat } from './types.ts';

/** Mean radius of the earth, kilometres. */
const earthRadius = 6371;

/** The great-circle distance between two points in kilometres. */
export function distanceBetween(one: LonLat, other: LonLat): number {
  const [north, east] = [toRadians(other.lat - one.lat), toRadians(other.lon - one.lon)];
  const [from, to] = [toRadians(one.lat), toRadians(other.lat)];
  const chord = Math.sin(north / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(east / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A distance in words. Whole kilometres: no position here is known better. */
export function formatDistance(kilometres: number): string {
  return kilometres < 1 ? '不到 1 公里' : `约 ${Math.round(kilometres)} 公里`;
}

/** What lies farther away, nobody calls near. */
export const nearKilometres = 50;

/**
 * The near ones of what was measured, the nearest first; where nothing is near, the nearest of all.
 *
 * @param measured In the order of their distances.
 */
export function takeNear<Item extends { distance: number }>(
  measured: readonly Item[],
  most: number,
): { shown: readonly Item[]; isNear: boolean } {
  const near = measured.filter(({ distance }) => distance <= nearKilometres);
  return near.length > 0
    ? { shown: near.slice(0, most), isNear: true }
    : { shown: measured.slice(0, 1), isNear: false };
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
