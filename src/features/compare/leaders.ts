import type { Comparison, Reading } from './comparison.ts';
import type { Family } from './families.ts';
import { areDecadesApart, rankLikeness, type Match } from './matches.ts';
import { leastSigns, Scorer, UnitIndex, type Likeness } from './scores.ts';
import { longestRun, weighPairs } from './skeleton.ts';
import { isSpeaking, markRepeats, prepareUnits, type ComparedPlan, type Unit } from './units.ts';

/** Sentences of many plans that say the same; others are compared with a few of them. */
interface LedFamily {
  /** Wordings unlike each other, the first of all first. */
  leaders: Unit[];
  /** The second sentence: what the first itself is like. */
  second: Unit | null;
  /** Of how many plans it is. */
  plans: number;
}

/** A sentence and a leader that it is like. */
interface Candidate {
  unit: Unit;
  /** The place of the leader's family. */
  at: number;
  dice: number;
  rank: number;
}

const parallel = { dice: 0.5, run: 6 };
/** A wording that is less like its family's leaders than this leads the family, too, while there are few. */
const alike = 0.9;
const mostLeaders = 5;
/** With so many leaders a sentence is compared, with those that share most with it. */
const mostCompared = 24;
/** A fingerprint that more leaders share tells nothing. */
const mostSharing = 120;
/** Marks a sentence that is in no family. */
const none = -1;

/**
 * Families of the sentences of any number of plans. Every sentence is compared with the leaders of families and with
 * nothing else, so that the time grows with the sentences and not with their pairs; plans are added one by one, in their
 * order, and only leaders are held.
 */
export class LeaderFamilies {
  readonly #scorer: Scorer;
  readonly #families: LedFamily[] = [];
  readonly #places = new Map<Unit, number>();
  readonly #bySkeleton = new Map<string, number>();
  readonly #index = new UnitIndex([], { mostSharing });
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
    return this.#families.length;
  }

  add(plan: ComparedPlan): void {
    const units = markRepeats(prepareUnits(plan), plan, this.#scorer.weigh);
    const joining = units.filter((unit) => isSpeaking(unit) && unit.skeleton.length >= leastSigns);
    const places = new Map<Unit, number>();
    const taken = new Set<number>();
    // The best first: each family has one sentence of a plan, the one that is most like it.
    const candidates = joining.flatMap((unit) => this.#candidatesOf(unit));
    for (const { unit, at, dice } of candidates.sort((one, other) => other.rank - one.rank)) {
      if (places.has(unit) || taken.has(at)) continue;
      places.set(unit, at);
      taken.add(at);
      const family = this.#families[at]!;
      family.plans += 1;
      family.second ??= unit;
      if (dice < alike && family.leaders.length < mostLeaders) this.#lead(unit, at);
    }
    for (const unit of joining)
      if (!places.has(unit)) {
        const at = this.#families.push({ leaders: [], second: null, plans: 1 }) - 1;
        places.set(unit, at);
        this.#lead(unit, at);
      }
    for (const [unit, at] of places) {
      const skeleton = unit.skeleton.join('');
      if (!this.#bySkeleton.has(skeleton)) this.#bySkeleton.set(skeleton, at);
    }
    this.#byPlan.set(
      plan.id,
      Int32Array.from(units, (unit) => places.get(unit) ?? none),
    );
  }

  #lead(unit: Unit, at: number): void {
    this.#families[at]!.leaders.push(unit);
    this.#places.set(unit, at);
    this.#index.add(unit);
  }

  /** The families that a sentence may belong to. */
  #candidatesOf(unit: Unit): Candidate[] {
    const same = this.#bySkeleton.get(unit.skeleton.join(''));
    // Sentences of one plan that differ in a date alone belong to several families; others belong with their like.
    if (same !== undefined && !unit.tokens.some(({ type }) => type === 'date'))
      return [{ unit, at: same, dice: 1, rank: 1 }];
    const near = this.#index.nearest(unit, mostCompared).flatMap((leader): Candidate[] => {
      const likeness = this.#scorer.likeness(unit, leader);
      if (!isParallel(unit, leader, likeness) || areDecadesApart(unit, leader)) return [];
      const rank = rankLikeness(likeness, false, [unit, leader]);
      return [{ unit, at: this.#places.get(leader)!, dice: likeness.dice, rank }];
    });
    return same === undefined ? near : [{ unit, at: same, dice: 1, rank: 1 }, ...near];
  }

  /** The family of each sentence of a plan that was added, by its number, and of how many plans it is; 0 for none. */
  familiesOf(plan: string): { family: number; plans: number }[] {
    return Array.from(this.#byPlan.get(plan) ?? [], (at) => ({
      family: at + 1,
      plans: this.#families[at]?.plans ?? 0,
    }));
  }

  /** Compare some of the plans that were added, by the families of all. */
  compare(reading: Reading): Comparison {
    const members = new Map<number, Map<string, Unit>>();
    const matches: Match[] = [];
    for (const [plan, units] of reading.units)
      for (const [index, unit] of units.entries()) {
        const at = this.#byPlan.get(plan)?.[index] ?? none;
        const family = this.#families[at];
        if (!family || !isSpeaking(unit)) continue;
        members.set(at, (members.get(at) ?? new Map<string, Unit>()).set(plan, unit));
        for (const other of new Set([...family.leaders, family.second]))
          if (other && other.plan !== plan) matches.push(this.#matchOf(unit, other));
      }
    const families = [...members].flatMap(([at, own]): Family[] => {
      const { leaders, plans } = this.#families[at]!;
      return plans > 1 ? [{ id: leaders[0]!.id, members: own, elsewhere: plans - own.size }] : [];
    });
    return { ...reading, matches, chosen: [], families };
  }

  #matchOf(one: Unit, other: Unit): Match {
    const likeness = this.#scorer.likeness(one, other);
    return { one, other, ...likeness, rank: likeness.dice };
  }
}

function isParallel(unit: Unit, leader: Unit, { dice }: Likeness): boolean {
  const { run } = parallel;
  return dice >= parallel.dice && longestRun(unit.skeleton, leader.skeleton, run) >= run;
}
