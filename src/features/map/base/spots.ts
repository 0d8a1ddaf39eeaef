import type { PlaceEntry } from '../../../corpus/registers/places.ts';
import type { DivisionTree } from '../../../shared/division-tree.ts';
import type { Spot } from '../types.ts';
import { findInnerPoint, findRadius } from './inner-point.ts';
import { polygonsOf, type Area } from './areas.ts';

/** The spot that stands for each division of which a point or an outline is known: the seat of its government, else a point inside. */
export function findSpots(
  areas: ReadonlyMap<string, Area>,
  places: readonly PlaceEntry[],
  divisions: DivisionTree,
): ReadonlyMap<string, Spot> {
  const nameOf = (adcode: string): string => divisions.find(adcode)?.name ?? adcode;
  const inside = [...areas].map(([adcode, area]): [string, Spot] => {
    const polygons = polygonsOf(area);
    return [
      adcode,
      { ...findInnerPoint(polygons), within: nameOf(adcode), radius: findRadius(polygons) },
    ];
  });
  const seats = places.map(({ adcode, lon, lat }): [string, Spot] => [
    adcode,
    { lon, lat, within: nameOf(adcode), radius: null },
  ]);
  return new Map([...inside, ...seats]);
}

/** The spot of a division, or that of the nearest above it; `null` where none is known. */
export function spotFor(
  adcode: string,
  spots: ReadonlyMap<string, Spot>,
  divisions: DivisionTree,
): Spot | null {
  const known = divisions.chain(adcode).findLast((division) => spots.has(division.adcode));
  return (known && spots.get(known.adcode)) ?? null;
}
