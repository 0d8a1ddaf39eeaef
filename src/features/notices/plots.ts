import type { Notice, Plot } from './types.ts';

/** Put the notices of each plot together, in the order of the plots' ids. */
export function groupPlots(notices: readonly Notice[]): Plot[] {
  return [...Map.groupBy(notices, ({ plot }) => plot)]
    .map(([id, group]) => {
      const history = group.toSorted(byDay);
      const { name, adcode } = history.at(-1)!;
      return { id, name, adcode, history };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Order notices by day, those without one first, then by id. */
export function byDay(a: Notice, b: Notice): number {
  const [first, second] = [`${a.date ?? ''} ${a.id}`, `${b.date ?? ''} ${b.id}`];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
