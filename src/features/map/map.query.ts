import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { ContentError } from '../../corpus/content-error.ts';
import { buildBaseMap } from './base/base-map.ts';
import { matchAreas } from './base/match-areas.ts';
import type { Area } from './base/areas.ts';
import { readBaseSources } from './base/sources.query.ts';
import { findSpots, spotFor } from './base/spots.ts';
import { readBaseLayers, type BaseLayers, type BaseMap } from './base-layers.ts';
import { groupEntries, type ProvinceGroup } from './group-entries.ts';
import { tiandituLayers } from './tianditu.ts';
import type { MapEntry, NoticeEntry, PlaceEntry, PlanEntry, Spot } from './types.ts';
import type { Plot } from '@/features/notices/types.ts';
import { tiandituKey } from '@/shared/settings.ts';
import { getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { getDivisions, getPlots } from '../notices/notices.query.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';

/** The page of the map lists no more entries than this; where there are more, each province has a page for its own. */
const mostListed = 200;

/** The outlines and the spots of the country's divisions, read once in a build. */
export const getGround = once(() => {
  const sources = readBaseSources(pathToFileURL(`${process.cwd()}/`));
  const areas = matchAreas(sources, getDivisions());
  const spots = findSpots(areas, loadCorpus().registers.places, getDivisions());
  return { sources, areas, spots };
});

/** The base map; prefectures that have a plan are outlined, where these are not too many to be sent to everyone. */
function getBaseMap(): BaseMap {
  const { sources, areas } = getGround();
  const outlined = arePlansSplit() ? [] : getPlans();
  const regions = outlined.flatMap(({ metadata: { level, adcode } }): [string, Area][] => {
    const area = areas.get(adcode);
    return level === 'prefecture' && area ? [[adcode, area]] : [];
  });
  return buildBaseMap(sources, new Map(regions));
}

/** The base map as its page fetches it, and the name of its folder, which is a hash of it. */
export function getBaseMapFile(): { version: string; path: string; text: string } {
  const text = JSON.stringify(getBaseMap());
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { version, path: `/map/${version}/base.json`, text };
}

/** The base map, taken apart for drawing. */
export function getBaseLayers(): BaseLayers {
  return readBaseLayers(getBaseMap());
}

/** Everything that the map lists and shows. */
export const getMapEntries = once((): readonly MapEntry[] => [
  ...planEntries(),
  ...placeEntries(),
  ...getPlots().flatMap(toNoticeEntry),
]);

/** How many plots some authority has announced. */
export function countPlots(): number {
  return getMapEntries().filter(({ layer }) => layer === 'notice').length;
}

/** The layers of 天地图, where the operator has a key to them. */
export function getTiles(): ReturnType<typeof tiandituLayers> {
  return tiandituLayers(tiandituKey);
}

/** The entries by province and prefecture. */
export function getProvinceGroups(): readonly ProvinceGroup[] {
  return groupEntries(getMapEntries(), getDivisions());
}

/** Whether the entries are too many for one page. */
export function isListSplit(): boolean {
  return getMapEntries().length > mostListed;
}

/** The spot that stands for a whole province. */
export function getProvinceSpot(adcode: string): Spot {
  const spot = getGround().spots.get(adcode);
  if (!spot) throw new ContentError(`底图里没有 ${adcode} 的轮廓。请检查公告和方案的区划代码。`);
  return spot;
}

/** Places that plans name but that are no division, such as a river basin: the map has no spot for them. */
export function countPlacesWithoutSpot(): number {
  const names = getPlans().flatMap(({ facts }) =>
    facts.places.filter(({ adcode }) => adcode === null).map(({ name }) => name),
  );
  return new Set(names).size;
}

/** Where the country's divisions lie, in thousandths of a degree, by code. */
export function getSpots(): Readonly<Record<string, readonly [lon: number, lat: number]>> {
  const round = (degrees: number): number => Number(degrees.toFixed(3));
  return Object.fromEntries(
    [...getGround().spots].map(([adcode, { lon, lat }]) => [adcode, [round(lon), round(lat)]]),
  );
}

function planEntries(): PlanEntry[] {
  return getPlans().flatMap((plan): PlanEntry[] => {
    const { id, adcode, region } = plan.metadata;
    const spot = findSpot(adcode);
    return spot ? [{ layer: 'plan', id: `plan-${id}`, adcode, name: region, spot, plan }] : [];
  });
}

function placeEntries(): PlaceEntry[] {
  const named = getPlans().flatMap(({ facts }) => facts.places);
  return [...Map.groupBy(named, ({ adcode }) => adcode)].flatMap(
    ([adcode, group]): PlaceEntry[] => {
      const spot = adcode === null ? null : findSpot(adcode);
      if (adcode === null || spot === null) return [];
      const name = group[0]?.name ?? adcode;
      return [{ layer: 'place', id: `place-${adcode}`, adcode, name, spot, reasons: group }];
    },
  );
}

/** Where no coordinates were announced, the plot stands at the spot of the nearest division that has one. */
function toNoticeEntry(plot: Plot): NoticeEntry[] {
  const point = plot.history.findLast((notice) => notice.point !== null)?.point;
  const spot = point
    ? { lon: point.lon, lat: point.lat, within: null, radius: null }
    : findSpot(plot.adcode);
  if (spot === null) return [];
  const { id, adcode, name } = plot;
  return [{ layer: 'notice', id: `plot-${id}`, adcode, name, spot, plot }];
}

function findSpot(adcode: string): Spot | null {
  return spotFor(adcode, getGround().spots, getDivisions());
}
