import { readClauseAddress } from './citation.ts';
import { isWithin } from './point-limits.ts';
import { readNoticeAddress, readRegionAddress } from './place.ts';

/** A point that a reader has read off the map, in degrees of WGS 84, with as many decimals as the map could tell. */
type ReadPoint = Record<'lat' | 'lon', string>;

/** Pixels round the earth at level 0 of a web map. */
const worldWidth = 256;
/** About ten metres: no reader's finger is surer. */
const mostDecimals = 4;
const pattern = /^#point=(?<lat>\d{1,2}\.\d{1,4}),(?<lon>\d{2,3}\.\d{1,4})$/;

/**
 * Round a point to what the map can tell at its level of zoom: the last decimal is no finer than a pixel.
 *
 * @returns `undefined` where the point lies beyond what the map is about.
 */
export function readOffPoint(lat: number, lon: number, zoom: number): ReadPoint | undefined {
  const pixelsPerDegree = (worldWidth * 2 ** zoom) / 360;
  const decimals = Math.min(mostDecimals, Math.max(1, Math.floor(Math.log10(pixelsPerDegree))));
  return isWithin(lat, lon)
    ? { lat: lat.toFixed(decimals), lon: lon.toFixed(decimals) }
    : undefined;
}

/** A point in the words of a letter, with its datum and how well it is known. */
export function describePoint({ lat, lon }: ReadPoint): string {
  return `北纬${lat}°，东经${lon}°（WGS84，由地图读取，约数）`;
}

/**
 * What the fragment of an address says of a point.
 *
 * @returns `undefined` where it speaks of none, `'unknown'` where what it says is no point.
 */
export function readPointAddress(hash: string): ReadPoint | 'unknown' | undefined {
  if (!hash.startsWith('#point=')) return undefined;
  const { lat = '', lon = '' } = pattern.exec(hash)?.groups ?? {};
  return lat !== '' && isWithin(Number(lat), Number(lon)) ? { lat, lon } : 'unknown';
}

/**
 * The address of a letter that begins with a point, and with the clause, notice or region that the map was opened with.
 * The point stands in the fragment, the one part of an address that no browser sends.
 */
export function letterWithPoint(letter: string, search: string, { lat, lon }: ReadPoint): string {
  const asked = new URLSearchParams(search);
  const known = {
    clause: readClauseAddress(search),
    notice: readNoticeAddress(search),
    region: readRegionAddress(search),
  };
  const parts = Object.entries(known).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${asked.get(name) ?? ''}`],
  );
  return `${letter}${parts.length === 0 ? '' : `?${parts.join('&')}`}#point=${lat},${lon}`;
}
