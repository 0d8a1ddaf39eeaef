import { leastSigns, UnitIndex, type Likeness, type Scorer } from './scores.ts';
import { longestRun } from './skeleton.ts';
import { isSpeaking, type Unit } from './units.ts';

/** Two sentences of different plans that say the same. */
export interface Match extends Likeness {
  one: Unit;
  other: Unit;
  /** How well they fit, for choosing the best of several. */
  rank: number;
}

/** A match that was chosen: each the best of the other, or one that stands within a longer sentence. */
export type ChosenMatch = Match & { isWithin: boolean };

/** The row of a sentence by its id; `null` for none. */
export type RowOf = (id: string) => string | null;

const shortestRun = 6;
/** Bounds for two sentences of one row, for any two, and for one that stands in another. */
const inRow = { contained: 0.45, dice: 0.22 };
const anywhere = { contained: 0.6, dice: 0.45 };
const enclosed = { contained: 0.85, run: 10 };
/** What a row, the same first date and another year add to the rank of a match. */
const bonus = { row: 0.1, date: 0.08, otherYear: -0.02 };
/** A sentence that stands within a longer one: how much of it, and how much longer that one is. */
const within = { contained: 0.8, weight: 0.8 };

/** Find the sentences that say the same in two plans each, many to many. */
export function findMatches(units: readonly Unit[], rowOf: RowOf, scorer: Scorer): Match[] {
  const speaking = units.filter((unit) => isSpeaking(unit) && unit.skeleton.length >= leastSigns);
  const order = new Map(speaking.map((unit, at) => [unit, at]));
  const index = new UnitIndex(speaking);
  return speaking.flatMap((one, at) =>
    [...index.near(one).keys()]
      .filter((other) => other.plan !== one.plan && order.get(other)! > at)
      .sort((x, y) => order.get(x)! - order.get(y)!)
      .flatMap((other) => matchPair(one, other, { rowOf, scorer }) ?? []),
  );
}

/** Two sentences as a match, if they say the same. */
export function matchPair(
  one: Unit,
  other: Unit,
  { rowOf, scorer }: { rowOf: RowOf; scorer: Scorer },
): Match | null {
  const likeness = scorer.likeness(one, other);
  if (likeness.contained < inRow.contained || areDecadesApart(one, other)) return null;
  const row = rowOf(one.id);
  const isSameRow = row !== null && row === rowOf(other.id);
  if (!isSameRow && likeness.dice < anywhere.dice) return null;
  const run = longestRun(one.skeleton, other.skeleton);
  if (!isParallel(likeness, run, isSameRow)) return null;
  return { one, other, ...likeness, rank: rankLikeness(likeness, isSameRow, [one, other]) };
}

function isParallel({ contained, dice }: Likeness, run: number, isSameRow: boolean): boolean {
  if (run < shortestRun) return false;
  if (contained >= anywhere.contained && dice >= anywhere.dice) return true;
  if (!isSameRow) return false;
  return dice >= inRow.dice || (contained >= enclosed.contained && run >= enclosed.run);
}

/** Sentences on 2020 and on 2030 are near twins within a plan: the date tells which of them meet. */
export function rankLikeness(
  { contained, dice }: Likeness,
  isSameRow: boolean,
  pair: readonly [Unit, Unit],
): number {
  const [date, otherDate] = pair.map(firstDate);
  const rank = (contained + dice) / 2 + (isSameRow ? bonus.row : 0);
  if (!date || !otherDate) return rank;
  if (date === otherDate) return rank + bonus.date;
  return date.slice(0, 6) === otherDate.slice(0, 6) ? rank : rank + bonus.otherYear;
}

/** A goal for 2020 is none for 2030, however alike their words; a deadline a few years later is news. */
export function areDecadesApart(one: Unit, other: Unit): boolean {
  const [year, otherYear] = [one, other].map((unit) =>
    Number(/\d{4}/.exec(firstDate(unit) ?? '')?.[0]),
  );
  return Math.abs(year! - otherYear!) >= 10;
}

function firstDate({ tokens }: Unit): string | undefined {
  return tokens.find(({ type }) => type === 'date')?.key;
}

/**
 * Of the matches of each two plans choose the best for each sentence; one that is left over may stand within a longer
 * sentence that has its best already.
 */
export function chooseMatches(matches: readonly Match[], scorer: Scorer): ChosenMatch[] {
  const plansOf = ({ one, other }: Match): string => [one.plan, other.plan].sort().join(' ');
  return [...Map.groupBy(matches, plansOf).values()].flatMap((all) => choose(all, scorer));
}

function choose(matches: readonly Match[], scorer: Scorer): ChosenMatch[] {
  const taken = new Set<Unit>();
  return matches.toSorted(byRank).flatMap((match) => {
    const { one, other } = match;
    const [isTaken, isOtherTaken] = [taken.has(one), taken.has(other)];
    if (isTaken && isOtherTaken) return [];
    const [fresh, long] = isTaken ? [other, one] : [one, other];
    const isWithin = isTaken || isOtherTaken;
    const isShort = scorer.weightOf(fresh) < scorer.weightOf(long) * within.weight;
    if (isWithin && (match.contained < within.contained || !isShort)) return [];
    taken.add(one).add(other);
    return [{ ...match, isWithin }];
  });
}

/** The better match first, and of equals by the ids of their sentences, whichever plan was read first. */
export function byRank(one: Match, other: Match): number {
  const idOf = (match: Match): string => [match.one.id, match.other.id].sort().join(' ');
  return other.rank - one.rank || (idOf(one) < idOf(other) ? -1 : 1);
}
