import { align } from './align.ts';
import type { Match } from './matches.ts';
import type { Unit } from './units.ts';

/** Fewer signs in a row are alike by chance, unless they are nearly the whole sentence. */
const shortestRun = 5;
const wholeShare = 0.8;
/** A sentence stands in a plan as well where at least this much of it does. */
const alsoShare = 0.5;

/** Measure how much of each sentence stands in sentences of other plans that say the same. */
export function measureCoverage(matches: readonly Match[]) {
  const found = new Map<Unit, Map<Unit, Set<number>>>();
  const note = (unit: Unit, other: Unit, places: readonly number[]): void => {
    const by = found.get(unit) ?? new Map<Unit, Set<number>>();
    found.set(unit, by.set(other, new Set(places)));
  };
  for (const { one, other } of matches) {
    const runs = sharedRuns(one, other);
    note(
      one,
      other,
      runs.map(([at]) => at),
    );
    note(
      other,
      one,
      runs.map(([, at]) => at),
    );
  }
  return (unit: Unit) => summarize(unit, found.get(unit) ?? new Map());
}

/** The places of signs that stand in runs in both sentences. */
function sharedRuns(one: Unit, other: Unit): (readonly [number, number])[] {
  const least = Math.min(
    shortestRun,
    Math.ceil(wholeShare * Math.min(one.skeleton.length, other.skeleton.length)),
  );
  const runs: (readonly [number, number])[][] = [];
  for (const pair of align(one.skeleton, other.skeleton)) {
    const last = runs.at(-1)?.at(-1);
    if (last && pair[0] === last[0] + 1 && pair[1] === last[1] + 1) runs.at(-1)!.push(pair);
    else runs.push([pair]);
  }
  return runs.filter(({ length }) => length >= least).flat();
}

/** The share of a sentence's signs in any other plan, and the plans in which most of it stands, each with the sentence that has most. */
function summarize(unit: Unit, by: ReadonlyMap<Unit, ReadonlySet<number>>) {
  const length = Math.max(1, unit.skeleton.length);
  const places = new Set([...by.values()].flatMap((own) => [...own]));
  const plans = Map.groupBy(by, ([other]) => other.plan);
  const also = [...plans].flatMap(([plan, list]): [string, Unit][] => {
    const together = new Set(list.flatMap(([, own]) => [...own]));
    const [best] = list.toSorted((x, y) => y[1].size - x[1].size);
    return best && together.size / length >= alsoShare ? [[plan, best[0]]] : [];
  });
  return { share: places.size / length, also: new Map(also) };
}
