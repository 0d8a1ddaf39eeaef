import type { Position } from 'geojson';
import { polygonArea, polygonCentroid, polygonContains } from 'd3';
import type { LonLat } from '../types.ts';

type Ring = [number, number][];

/** Kilometres to one degree of latitude. */
const degree = 111.2;

/** A point that lies inside an area, near the middle of its largest part: the centroid, or where that lies outside, the middle of the longest stretch of land at its latitude. */
export function findInnerPoint(polygons: readonly Position[][][]): LonLat {
  const [ring = []] = polygons
    .map(([outer = []]) => outer as Ring)
    .toSorted((a, b) => Math.abs(polygonArea(b)) - Math.abs(polygonArea(a)));
  const [lon, lat] = polygonCentroid(ring);
  if (polygonContains(ring, [lon, lat])) return { lon: round(lon), lat: round(lat) };
  const crossings = crossingsAt(ring, lat);
  const stretches = crossings.flatMap((from, at) => {
    const to = crossings[at + 1];
    return at % 2 === 0 && to !== undefined ? [{ from, to }] : [];
  });
  const [longest = { from: lon, to: lon }] = stretches.toSorted(
    (a, b) => b.to - b.from - (a.to - a.from),
  );
  return { lon: round((longest.from + longest.to) / 2), lat: round(lat) };
}

/** The radius in whole kilometres of a circle as large as an area. */
export function findRadius(polygons: readonly Position[][][]): number {
  const squareKilometres = polygons.reduce((sum, [outer = []]) => {
    const ring = outer as Ring;
    const width = Math.cos((polygonCentroid(ring)[1] * Math.PI) / 180);
    return sum + Math.abs(polygonArea(ring)) * width * degree ** 2;
  }, 0);
  return Math.max(1, Math.round(Math.sqrt(squareKilometres / Math.PI)));
}

function crossingsAt(ring: Ring, lat: number): number[] {
  return ring
    .flatMap(([lon, y], at) => {
      const [nextLon, nextY] = ring[(at + 1) % ring.length]!;
      return y > lat === nextY > lat ? [] : [lon + ((lat - y) / (nextY - y)) * (nextLon - lon)];
    })
    .sort((a, b) => a - b);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
