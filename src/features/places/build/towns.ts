import { provinceDigits } from '../../../corpus/adcode.ts';
import type { FormerDivision } from '../../../corpus/registers/division-changes.ts';
import { townShelf } from '../town-shelf.ts';
import { readTable, type ReadTable } from './tables.ts';

/** Where the towns stand, from the project's root. */
export const townsFile = 'content/towns.csv';

/** The towns of each county: `512002,保和镇 丹山镇`. */
export function readTownTable(file: string, source: string): ReadTable {
  return readTable(
    file,
    source,
    /^(?<key>[1-9]\d{5}),(?<value>\p{Script=Han}{2,}(?: \p{Script=Han}{2,})*)$/u,
  );
}

/**
 * Write the towns of each province, by its digits, as `readTowns` reads them back. A town of a county that is no more
 * stands below the one that the change names for it, or else below each of those that came of the county.
 */
export function writeTowns(
  rows: readonly (readonly [string, string])[],
  formerDivisions: readonly FormerDivision[],
): ReadonlyMap<string, string> {
  const former = new Map(formerDivisions.map((division) => [division.adcode, division]));
  const codesToday = (listed: string, name: string): readonly string[] => {
    const gone = former.get(listed);
    if (!gone) return [listed];
    const moved = gone.change.towns?.find(({ names }) => names.includes(name));
    return moved ? codesToday(moved.adcode, name) : gone.heirs;
  };
  const counties = new Map<string, string[]>();
  for (const [listed, names] of rows)
    for (const name of names.split(' '))
      for (const code of codesToday(listed, name))
        counties.set(code, [...(counties.get(code) ?? []), shorten(name)]);
  const lines = [...counties]
    .map(([code, names]) => `${code}${[...new Set(names)].join(' ')}`)
    .sort();
  return new Map(
    [...Map.groupBy(lines, (line) => provinceDigits(line.slice(0, 6)))].map(([province, own]) => [
      province,
      own.join('\n'),
    ]),
  );
}

/** Write the towns of all provinces by their names, as `readTownNames` reads them back, on shelves by `townShelf`. */
export function writeTownNames(lists: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const counties = new Map<string, string[]>();
  for (const line of [...lists.values()].flatMap((list) => list.split('\n'))) {
    const code = Number(line.slice(0, 6)).toString(36);
    for (const name of line.slice(6).split(' '))
      counties.set(name, [...(counties.get(name) ?? []), code]);
  }
  const lines = [...counties].map(([name, codes]) => [name, ...codes].join(' ')).sort();
  return new Map(
    [...Map.groupBy(lines, (line) => townShelf(line.slice(0, line.indexOf(' '))))]
      .map(([shelf, own]): [string, string] => [shelf, own.join('\n')])
      .sort(([one], [other]) => Number(one) - Number(other)),
  );
}

/** Most towns are 镇, which the reader adds where no other kind stands. */
function shorten(name: string): string {
  return name.replace(/(?<!镇|乡|街道|苏木|地区)镇$/u, '');
}
