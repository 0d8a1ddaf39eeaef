import type { RegionGround } from './region-map.ts';
import type { Division } from '@/corpus/registers/places.ts';
import { groupWithin } from '@/corpus/adcode.ts';
import { isDash, linesWithin } from '@/features/map/base/base-map.ts';
import { polygonsOf } from '@/features/map/base/areas.ts';
import type { MapEntry } from '@/features/map/types.ts';
import { provinceOf } from '@/corpus/adcode.ts';
import { getGround, getMapEntries } from '../map/map.query.ts';
import { getDivisions } from '../notices/notices.query.ts';
import { once } from '../../shared/once.ts';

/** What the page of a region draws. */
export interface RegionMapContent extends RegionGround {
  /** Whose outline it is. */
  outlined: Division;
  entries: readonly MapEntry[];
}

const entriesByPlace = once(() => groupWithin(getMapEntries(), (entry) => entry.adcode));

/** Whether the map lists anything of a place or below it; of a province it then has a part. */
export function hasMapEntries(adcode: string): boolean {
  return entriesByPlace().has(adcode);
}

const hainan = '460000';
/** South of 海南岛 and as far as 曾母暗沙: degrees. */
const southSea = { west: 105, east: 122, north: 21.5 } as const;

/** The outline of a region, or of the nearest above it that has one, with what the map knows in the region. */
export function getRegionMap(adcode: string): RegionMapContent | undefined {
  const { sources, areas, spots } = getGround();
  const outlined = getDivisions()
    .chain(adcode)
    .findLast((division) => areas.has(division.adcode));
  const area = outlined && areas.get(outlined.adcode);
  if (!area) return undefined;
  const isProvince = outlined.adcode === provinceOf(adcode);
  const part = sources.parts.find((one) => one.some(({ id }) => id.startsWith(area.id)));
  return {
    outlined,
    outline: polygonsOf(area),
    lines: isProvince && part ? linesWithin(part) : [],
    beyond: outlined.adcode === hainan ? getSouthSea() : { land: [], dashes: [] },
    seat: outlined.adcode === adcode ? null : (spots.get(adcode) ?? null),
    entries: entriesByPlace().get(adcode) ?? [],
  };
}

/** 南海诸岛 and 断续线: a map that shows all of 海南岛 has to show them. */
function getSouthSea(): RegionGround['beyond'] {
  const inSight = getGround().sources.national.filter(([outer = []]) =>
    outer.every(
      ([lon = 0, lat = 0]) => lon > southSea.west && lon < southSea.east && lat < southSea.north,
    ),
  );
  return {
    land: inSight.filter((polygon) => !isDash(polygon)),
    dashes: inSight.filter(isDash).flat(),
  };
}
