import { byRank, type ChosenMatch } from './matches.ts';
import type { Unit } from './units.ts';

/** The same sentence in several plans, at most one of each. */
export interface Family {
  /** The id of the first member's sentence: stable while that sentence stands. */
  id: string;
  /** By plan. */
  members: ReadonlyMap<string, Unit>;
  /** In how many plans beside those that are compared it stands as well. */
  elsewhere: number;
}

/** Sentences less alike than this are no wordings of one. */
const leastDice = 0.5;

/** Join chosen matches to families, the best first; none gets two sentences of one plan. */
export function joinFamilies(matches: readonly ChosenMatch[]): Family[] {
  const families = new Map<Unit, Map<string, Unit>>();
  const familyOf = (unit: Unit): Map<string, Unit> => {
    const family = families.get(unit) ?? new Map([[unit.plan, unit]]);
    families.set(unit, family);
    return family;
  };
  const close = matches.filter(({ isWithin, dice }) => !isWithin && dice >= leastDice);
  for (const { one, other } of close.toSorted(byRank)) {
    const [family, also] = [familyOf(one), familyOf(other)];
    if (family === also || [...also.keys()].some((plan) => family.has(plan))) continue;
    for (const unit of also.values()) {
      family.set(unit.plan, unit);
      families.set(unit, family);
    }
  }
  return [...new Set(families.values())]
    .filter(({ size }) => size > 1)
    .map((members) => ({ id: firstId(members), members, elsewhere: 0 }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function firstId(members: ReadonlyMap<string, Unit>): string {
  return [...members.values()].map(({ id }) => id).sort()[0]!;
}
