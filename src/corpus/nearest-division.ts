import { compare } from './compare.ts';

/** A division, as its list has it. */
export interface NamedCode {
  adcode: string;
  name: string;
}

const mostNamed = 3;

/**
 * Say which divisions come nearest to a name or a code that none has: codes by the digits that they begin with, names by
 * how few characters tell them apart.
 *
 * @example nearestDivisions('浦西新区', divisions) // '最接近的是浦东新区（310115）、…'
 */
export function nearestDivisions(said: string, divisions: readonly NamedCode[]): string {
  const isCode = /^\d+$/.test(said);
  const nearest = divisions
    .map((division) => ({
      division,
      distance: isCode ? digitsApart(said, division.adcode) : charactersApart(said, division.name),
    }))
    .sort(
      (one, other) =>
        one.distance - other.distance || compare(one.division.adcode, other.division.adcode),
    )
    .slice(0, mostNamed)
    .map(({ division: { adcode, name } }) => `${name}（${adcode}）`);
  return nearest.length === 0 ? '' : `最接近的是${nearest.join('、')}`;
}

/** Digits further to the left weigh more; between codes that differ in the same digit the closer number wins. */
function digitsApart(one: string, other: string): number {
  const at = [...other].findIndex((digit, index) => digit !== one[index]);
  return at < 0 ? 0 : (6 - at) * 1e6 + Math.abs(Number(one) - Number(other));
}

/** How many characters have to be put in, left out or changed to make one name of the other. */
export function charactersApart(one: string, other: string): number {
  const to = [...other];
  let row = [0, ...to.map((_, at) => at + 1)];
  for (const [at, character] of [...one].entries()) {
    const next = [at + 1];
    for (const [column, own] of to.entries())
      next.push(
        Math.min(
          next[column]! + 1,
          row[column + 1]! + 1,
          row[column]! + (own === character ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1)!;
}
