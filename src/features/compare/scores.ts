import { sharedWeight, weightOf, type Weigh } from './skeleton.ts';
import type { Unit } from './units.ts';

/** How alike two sentences are. */
export type Likeness = ReturnType<Scorer['likeness']>;

/** A fingerprint that more sentences share tells nothing. */
const mostShared = 400;
/** Shorter sentences are alike by chance. */
export const leastSigns = 6;

/** Scores sentences of one corpus; weights of sentences are held. */
export class Scorer {
  readonly weigh: Weigh;
  readonly #weights = new WeakMap<Unit, number>();

  constructor(weigh: Weigh) {
    this.weigh = weigh;
  }

  weightOf(unit: Unit): number {
    const weight = this.#weights.get(unit) ?? weightOf(unit.pairs, this.weigh);
    this.#weights.set(unit, weight);
    return weight;
  }

  likeness(one: Unit, other: Unit) {
    const shared = sharedWeight(one.pairs, other.pairs, this.weigh);
    const [weight, also] = [this.weightOf(one), this.weightOf(other)];
    return {
      /** The weight they share, as a share of that of the smaller one. */
      contained: shared / Math.max(1e-9, Math.min(weight, also)),
      /** Twice the weight they share over that of both. */
      dice: (2 * shared) / Math.max(1e-9, weight + also),
    };
  }
}

/** An index of sentences by what they have in common with others. */
export class UnitIndex {
  readonly #byFingerprint = new Map<number, Unit[]>();
  readonly #mostSharing: number;

  constructor(units: readonly Unit[], { mostSharing = mostShared } = {}) {
    this.#mostSharing = mostSharing;
    for (const unit of units) this.add(unit);
  }

  add(unit: Unit): void {
    if (unit.skeleton.length < leastSigns) return;
    for (const print of unit.prints) {
      const sharing = this.#byFingerprint.get(print);
      if (!sharing) this.#byFingerprint.set(print, [unit]);
      // One more than may share tells that too many do.
      else if (sharing.length <= this.#mostSharing) sharing.push(unit);
    }
  }

  /** Of the sentences that share a fingerprint with one, those that share most; itself not among them. */
  nearest(unit: Unit, most: number): Unit[] {
    const near = [...this.near(unit)].sort((one, other) => other[1] - one[1]);
    return near.slice(0, most).map(([other]) => other);
  }

  /** The sentences that share a fingerprint with one, with how many they share; itself not among them. */
  near(unit: Unit): ReadonlyMap<Unit, number> {
    const found = new Map<Unit, number>();
    for (const print of unit.prints) {
      const sharing = this.#byFingerprint.get(print) ?? [];
      if (sharing.length > this.#mostSharing) continue;
      for (const other of sharing)
        if (other !== unit) found.set(other, (found.get(other) ?? 0) + 1);
    }
    return found;
  }
}
