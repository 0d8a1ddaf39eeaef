import { levelOf } from '../../corpus/plan-level.ts';
import type { Division } from '../../corpus/registers/places.ts';
import type { PlanLevel } from '../../corpus/plan-kinds.ts';
import type { DivisionTree } from '../../shared/division-tree.ts';
import { href } from '../../shared/url.ts';

/** A division that has a page: something is known of it, or of a division below it. */
export interface Region extends Division {
  level: PlanLevel;
  /** 甘肃省白银市会宁县. */
  fullName: string;
  /** The divisions that it lies in, the province first; they all have pages. */
  above: readonly Division[];
  /** Those right below it that have pages. */
  below: readonly Division[];
  /** Those right below it of which nothing is known. */
  unrecorded: readonly Division[];
}

/** The path of a region's page from the site's root. */
export function regionPath(adcode: string): string {
  return `/regions/${adcode}/`;
}

/** The address of a region's page, with the site's base. */
export function regionHref(adcode: string): string {
  return href(regionPath(adcode));
}

/** The regions with something to tell, and all that they lie in, by code; codes that the list of divisions lacks have none. */
export function listRegions(tree: DivisionTree, adcodes: Iterable<string>): Region[] {
  const known = new Map<string, Division>();
  for (const adcode of adcodes) {
    if (!tree.find(adcode)) continue;
    for (const division of tree.chain(adcode)) known.set(division.adcode, division);
  }
  return [...known.values()]
    .sort((one, other) => Number(one.adcode) - Number(other.adcode))
    .map((division) => describeRegion(division, tree, known));
}

function describeRegion(
  { adcode, name }: Division,
  tree: DivisionTree,
  known: ReadonlyMap<string, Division>,
): Region {
  const children = tree.children(adcode);
  return {
    adcode,
    name,
    level: levelOf(adcode),
    fullName: tree.fullName(adcode),
    above: tree.chain(adcode).slice(0, -1),
    below: children.filter((child) => known.has(child.adcode)),
    // A prefecture without counties has a stand-in of its own name in the statisticians' list.
    unrecorded: children.filter((child) => !known.has(child.adcode) && child.name !== name),
  };
}
