import { provinceDigits } from '../../../../corpus/adcode.ts';
import { polygonContains } from 'd3';
import type { Division } from '../../../../corpus/registers/places.ts';
import type { DivisionTree } from '../../../../shared/division-tree.ts';
import type { Outline, Outlines } from './outlines.ts';

type Position = readonly [lon: number, lat: number];
type Ring = readonly (readonly number[])[];

/** Says in Chinese why a point cannot be where a row says it is; `null` where nothing speaks against it. */
export type CheckPlace = (point: Position, adcode: string) => string | null;

/** Outlines are simplified and some years old, so a point may lie so far outside. */
const marginKilometres = 20;

/** Make the check from outlines; where the place itself has none, that of its prefecture or province counts. */
export function createPlaceCheck(
  { country, prefectures }: Outlines,
  tree: DivisionTree,
): CheckPlace {
  const found = new Map<string, { name: string; outlines: readonly Outline[] }>();
  const placeOf = (adcode: string): { name: string; outlines: readonly Outline[] } => {
    const known = found.get(adcode) ?? findOutlines(tree.chain(adcode), prefectures);
    found.set(adcode, known);
    return known;
  };
  return (point, adcode) => {
    if (distanceTo(point, [country]) > marginKilometres) return '不在中国境内';
    const { name, outlines } = placeOf(adcode);
    const distance = distanceTo(point, outlines);
    return distance > marginKilometres ? `在${name}界外约 ${Math.round(distance)} 公里` : null;
  };
}

function findOutlines(
  chain: readonly Division[],
  prefectures: Outlines['prefectures'],
): { name: string; outlines: readonly Outline[] } {
  const [province] = chain;
  const all = prefectures.get(provinceDigits(province?.adcode ?? '')) ?? [];
  for (const { adcode, name } of chain.slice(1).toReversed()) {
    const own = all.filter(
      (outline) =>
        String(outline.id) === adcode.slice(0, 4) || isSame(outline.properties.name, name),
    );
    // Districts of municipalities were merged since the outlines were drawn, so their names do not tell.
    if (own.length > 0 && !isMunicipality(adcode))
      return { name: own[0]?.properties.name ?? name, outlines: own };
  }
  return { name: province?.name ?? '', outlines: all };
}

function isMunicipality(adcode: string): boolean {
  return /^(?:11|12|31|50)/.test(adcode);
}

/** 毕节地区 became 毕节市. */
function isSame(former: string | undefined, name: string): boolean {
  const bare = (words: string): string => words.replace(/(?:地区|[市县区])$/u, '');
  return former !== undefined && bare(former) === bare(name);
}

/** Kilometres from a point to the nearest of several outlines, 0 inside. */
function distanceTo(point: Position, outlines: readonly Outline[]): number {
  const polygons = outlines.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  if (polygons.some((rings) => lies(point, rings))) return 0;
  return Math.min(...polygons.flatMap((rings) => rings.map((ring) => distanceToRing(point, ring))));
}

function lies(point: Position, [outer, ...holes]: readonly Ring[]): boolean {
  const within = (ring: Ring): boolean =>
    polygonContains(ring as [number, number][], [point[0], point[1]]);
  return outer !== undefined && within(outer) && !holes.some(within);
}

const kilometresPerDegree = 111.2;

/** Near enough for a margin: the plane that touches the globe at the point. */
function distanceToRing([lon, lat]: Position, ring: Ring): number {
  const east = kilometresPerDegree * Math.cos((lat * Math.PI) / 180);
  const flat = ring.map(([x = 0, y = 0]): Position => [
    (x - lon) * east,
    (y - lat) * kilometresPerDegree,
  ]);
  return Math.min(...flat.map((from, at) => distanceToLine(from, flat[at + 1] ?? flat[0]!)));
}

/** Distance of a line between two points from the origin. */
function distanceToLine([x, y]: Position, [toX, toY]: Position): number {
  const [width, height] = [toX - x, toY - y];
  const square = width * width + height * height;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * width + y * height) / square));
  return Math.hypot(x + along * width, y + along * height);
}
