import { longestRun } from './skeleton.ts';
import type { Scorer } from './scores.ts';
import type { Unit } from './units.ts';

/**
 * Whether a plan says what others say in a family of sentences in which it has none: really not, only otherwise, or not
 * to be told by counting.
 */
export type Silence =
  | { verdict: 'absent' }
  | { verdict: 'otherwise'; nearest: Unit }
  | { verdict: 'unsure'; nearest: Unit | null };

/** Of fewer plans nobody can say that the others lack a sentence. */
export const leastMembers = 3;
/** A sentence is absent where less than this of its weight stands in the row, and no run as long as this. */
const absent = { covered: 0.35, run: 8 };
const otherwise = { covered: 0.55 };

/** A run as long as this in another row may be the sentence. */
const strayRun = 10;

/**
 * Look for the words of a family in all that a plan says.
 *
 * @param row All sentences and run-in headings of the plan in the family's row.
 * @param plan All of its sentences, whatever they are for.
 */
export function judgeSilence(
  members: readonly Unit[],
  { row, plan }: { row: readonly Unit[]; plan: readonly Unit[] },
  scorer: Scorer,
): Silence {
  const best = members
    .map((member) => ({ member, covered: coveredShare(member, row, scorer) }))
    .reduce((most, each) => (each.covered > most.covered ? each : most));
  const run = Math.max(0, ...row.map((unit) => longestRun(best.member.skeleton, unit.skeleton)));
  if (best.covered < absent.covered && run < absent.run) {
    const stray = plan.find(
      ({ skeleton }) => longestRun(best.member.skeleton, skeleton) >= strayRun,
    );
    return stray ? { verdict: 'unsure', nearest: stray } : { verdict: 'absent' };
  }
  const nearest = nearestUnit(best.member, row, scorer);
  return best.covered >= otherwise.covered && nearest
    ? { verdict: 'otherwise', nearest }
    : { verdict: 'unsure', nearest };
}

/** How much of a sentence's weight stands anywhere in some others. */
function coveredShare(member: Unit, row: readonly Unit[], { weigh }: Scorer): number {
  const known = new Set(row.flatMap(({ pairs }) => [...pairs.keys()]));
  let [covered, total] = [0, 0];
  for (const [pair, count] of member.pairs) {
    total += count * weigh(pair);
    if (known.has(pair)) covered += count * weigh(pair);
  }
  return covered / Math.max(1e-9, total);
}

function nearestUnit(member: Unit, row: readonly Unit[], scorer: Scorer): Unit | null {
  const scored = row
    .filter(({ kind }) => kind === 'text')
    .map((unit) => ({ unit, likeness: scorer.likeness(member, unit) }));
  const [first] = scored.sort((one, other) => sum(other.likeness) - sum(one.likeness));
  return first && first.likeness.contained > 0 ? first.unit : null;
}

function sum({ contained, dice }: { contained: number; dice: number }): number {
  return contained + dice;
}
