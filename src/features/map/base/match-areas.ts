import { provinceOf } from '../../../corpus/adcode.ts';
import type { Division } from '../../../corpus/registers/places.ts';
import type { DivisionTree } from '../../../shared/division-tree.ts';
import type { Area, BaseSources } from './areas.ts';

/** What the name of a prefecture may end in, and lose when it becomes a city. */
const kinds = /(?:地区|[市州盟])$/u;

/** Find for the areas of the source files, which are of 2016, the divisions of today; what no longer is one is left out. */
export function matchAreas(
  { provinces, parts }: BaseSources,
  divisions: DivisionTree,
): ReadonlyMap<string, Area> {
  const matched = new Map<string, Area>();
  for (const area of provinces) {
    const code = `${area.id}0000`;
    if (divisions.find(code)) matched.set(code, area);
  }
  for (const area of parts.flat()) {
    const division = findDivision(area, divisions);
    if (division) matched.set(division.adcode, area);
  }
  return matched;
}

/** By its name, else by the code of a prefecture that was renamed, else by the name of one that was made a city. */
function findDivision(
  { id, properties: { name } }: Area,
  divisions: DivisionTree,
): Division | null {
  const below = divisions.children(provinceOf(id));
  if (id.length === 4)
    return (
      below.find((division) => division.name === name) ??
      divisions.find(`${id}00`) ??
      below.find((division) => stemOf(division.name) === stemOf(name)) ??
      null
    );
  const all = below.flatMap((division) => [division, ...divisions.children(division.adcode)]);
  return all.find((division) => division.name === name) ?? null;
}

function stemOf(name: string): string {
  return name.replace(kinds, '');
}
