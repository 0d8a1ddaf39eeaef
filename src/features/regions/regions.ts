import { levelOf } from '../../corpus/plan-level.ts';
import type { Division } from '../../corpus/registers/places.ts';
import type { PlanLevel } from '../../corpus/plan-kinds.ts';
import type { DivisionTree } from '../../shared/division-tree.ts';
import { href } from '../../shared/url.ts';

/** A division that has a page. */
export interface Region extends Division {
  level: PlanLevel;
  /** 甘肃省白银市会宁县. */
  fullName: string;
  /** What a heading calls it: a county with the place that it lies in, 白银市会宁县. */
  title: string;
  /** The divisions that it lies in, the province first; they all have pages. */
  above: readonly Division[];
  /** Those right below it; where a host limits files, not all have pages. */
  below: readonly Division[];
}

/** The path of a region's page from the site's root. */
export function regionPath(adcode: string): string {
  return `/regions/${adcode}/`;
}

/** The address of a region's page, with the site's base. */
export function regionHref(adcode: string): string {
  return href(regionPath(adcode));
}

/** The path of the sheet of paper about a region, from the site's root. */
export function sheetPath(adcode: string): string {
  return `${regionPath(adcode)}sheet/`;
}

/** The divisions of some codes, described, in the order of their codes; a code that the list lacks gives none. */
export function listRegions(tree: DivisionTree, adcodes: Iterable<string>): Region[] {
  return [...new Set(adcodes)]
    .flatMap((adcode) => tree.find(adcode) ?? [])
    .sort((one, other) => Number(one.adcode) - Number(other.adcode))
    .map((division) => describeRegion(division, tree));
}

function describeRegion({ adcode, name }: Division, tree: DivisionTree): Region {
  const above = tree.chain(adcode).slice(0, -1);
  const level = levelOf(adcode);
  return {
    adcode,
    name,
    level,
    fullName: tree.fullName(adcode),
    title: level === 'county' ? `${above.at(-1)?.name ?? ''}${name}` : name,
    above,
    below: tree.children(adcode),
  };
}
