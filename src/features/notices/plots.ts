import { compare } from '../../corpus/compare.ts';
import type { Notice, Plot } from './types.ts';

/** Put the notices of each plot together, in the order of the plots' ids. */
export function groupPlots(notices: readonly Notice[]): Plot[] {
  return [...Map.groupBy(notices, ({ plot }) => plot)]
    .map(([id, group]) => {
      const history = group.toSorted(byDay);
      const { name, adcode } = history.at(-1)!;
      return { id, name, adcode, history };
    })
    .sort((one, other) => compare(one.id, other.id));
}

/** Order notices by day, those without one first, then by id. */
export function byDay(one: Notice, other: Notice): number {
  return compare(one.date ?? '', other.date ?? '') || compare(one.id, other.id);
}
