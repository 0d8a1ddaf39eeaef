import type { Comparison, Reading } from './comparison.ts';
import type { Family } from './families.ts';
import type { Match } from './matches.ts';
import { leastSigns, Scorer, UnitIndex } from './scores.ts';
import { longestRun, weighPairs } from './skeleton.ts';
import { isSpeaking, prepareUnits, type ComparedPlan, type Unit } from './units.ts';

/** The first of many sentences that say the same; the others are compared with it alone. */
interface Leader {
  unit: Unit;
  /** Of how many plans it is. */
  plans: number;
  /** Another sentence of the family: what the leader itself is like. */
  second: Unit | null;
  /** The plan that was added last, which has its sentence. */
  latest: string;
}

const parallel = { contained: 0.6, dice: 0.5, run: 6 };
/** With so many leaders a sentence is compared, with those that share most with it. */
const mostCompared = 12;
/** Marks a sentence that is too short to be in a family. */
const none = -1;

/**
 * Families of the sentences of any number of plans. Every sentence is compared with the leaders of families and with
 * nothing else, so that the time grows with the sentences and not with their pairs; plans are added one by one, in their
 * order, and only leaders are held.
 */
export class LeaderFamilies {
  readonly #scorer: Scorer;
  readonly #leaders: Leader[] = [];
  readonly #places = new Map<Unit, number>();
  readonly #bySkeleton = new Map<string, number>();
  readonly #index = new UnitIndex([], { mostSharing: 60 });
  readonly #byPlan = new Map<string, Int32Array>();

  /** @param known plans by whose sentences words are weighed: the same ones, whatever else is added */
  constructor(known: readonly ComparedPlan[]) {
    const units = known.flatMap(prepareUnits).filter(({ kind }) => kind === 'text');
    this.#scorer = new Scorer(
      weighPairs(
        units.map(({ pairs }) => pairs),
        units.length,
      ),
    );
  }

  /** How many families there are. */
  get size(): number {
    return this.#leaders.length;
  }

  add(plan: ComparedPlan): void {
    const units = prepareUnits(plan);
    this.#byPlan.set(
      plan.id,
      Int32Array.from(units, (unit) => (isLong(unit) ? this.#join(unit) : none)),
    );
  }

  #join(unit: Unit): number {
    const skeleton = unit.skeleton.join('');
    const at = this.#find(unit, skeleton);
    const leader = this.#leaders[at];
    if (!leader) {
      this.#leaders.push({ unit, plans: 1, second: null, latest: unit.plan });
      this.#places.set(unit, at);
      this.#index.add(unit);
    } else {
      leader.plans += 1;
      leader.second ??= unit;
      leader.latest = unit.plan;
    }
    if (!this.#bySkeleton.has(skeleton)) this.#bySkeleton.set(skeleton, at);
    return at;
  }

  /** The family that a sentence belongs to; one more than there are where it begins one. */
  #find(unit: Unit, skeleton: string): number {
    const isFree = (at: number): boolean => this.#leaders[at]?.latest !== unit.plan;
    const same = this.#bySkeleton.get(skeleton);
    if (same !== undefined && isFree(same)) return same;
    const [best] = this.#index
      .nearest(unit, mostCompared)
      .map((other) => ({ at: this.#places.get(other)!, dice: this.#likeness(unit, other) }))
      .filter(({ at, dice }) => dice > 0 && isFree(at))
      .sort((one, other) => other.dice - one.dice || one.at - other.at);
    return best?.at ?? this.#leaders.length;
  }

  /** How alike two sentences are; 0 where they do not say the same. */
  #likeness(one: Unit, other: Unit): number {
    const { contained, dice } = this.#scorer.likeness(one, other);
    if (contained < parallel.contained || dice < parallel.dice) return 0;
    return longestRun(one.skeleton, other.skeleton) >= parallel.run ? dice : 0;
  }

  /** Compare some of the plans that were added, by the families of all. */
  compare(reading: Reading): Comparison {
    const members = new Map<number, Map<string, Unit>>();
    const matches: Match[] = [];
    for (const [plan, units] of reading.units)
      for (const [at, unit] of units.entries()) {
        const place = this.#byPlan.get(plan)?.[at] ?? none;
        const leader = this.#leaders[place];
        if (!leader || !isSpeaking(unit)) continue;
        members.set(place, (members.get(place) ?? new Map<string, Unit>()).set(plan, unit));
        const other = leader.unit.id === unit.id ? leader.second : leader.unit;
        if (other) matches.push(this.#matchOf(unit, other));
      }
    const families = [...members].flatMap(([place, own]): Family[] => {
      const elsewhere = this.#leaders[place]!.plans - own.size;
      return own.size + elsewhere > 1
        ? [{ id: this.#leaders[place]!.unit.id, members: own, elsewhere }]
        : [];
    });
    return { ...reading, matches, chosen: [], families };
  }

  #matchOf(one: Unit, other: Unit): Match {
    const likeness = this.#scorer.likeness(one, other);
    return { one, other, ...likeness, rank: likeness.dice };
  }
}

function isLong({ kind, skeleton }: Unit): boolean {
  return kind === 'text' && skeleton.length >= leastSigns;
}
