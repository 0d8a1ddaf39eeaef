import { measureCoverage, type Coverage } from './coverage.ts';
import type { Comparison } from './comparison.ts';
import { isSpeaking, type Unit } from './units.ts';

/** A sentence of a plan with the other plans in which most of it stands too. */
export interface StandingSentence {
  unit: Unit;
  row: string | null;
  /** Whether it stands nowhere else; long enough that this is no chance. */
  isOwn: boolean;
  also: Coverage['also'];
}

/** What of a plan's words stands in others as well. */
export interface PlanStanding {
  sentences: readonly StandingSentence[];
  /** Of the signs of its sentences, preamble left out, how much stands in a sentence of another plan: 0 to 1. */
  sharedShare: number;
}

/** A sentence is a plan's own where less than this of it stands elsewhere. */
const ownShare = 0.25;
/** Shorter sentences are alike, or not, by chance. */
const leastOwnSigns = 10;

/** Find, for each plan, which of its sentences stand in others and which only there. */
export function measureStanding(comparison: Comparison): ReadonlyMap<string, PlanStanding> {
  const { units, matches, rowOf, isPreamble } = comparison;
  const coverageOf = measureCoverage(matches);
  return new Map(
    [...units].map(([plan, own]) => {
      const told = own.filter((unit) => isSpeaking(unit) && !isPreamble(unit.id));
      const covered = told.map((unit) => ({ unit, coverage: coverageOf(unit) }));
      const signs = sum(told.map(({ skeleton }) => skeleton.length));
      const shared = sum(
        covered.map(({ unit, coverage }) => unit.skeleton.length * coverage.share),
      );
      const sentences = covered.map(({ unit, coverage }) => ({
        unit,
        row: rowOf(unit.id),
        isOwn: coverage.share < ownShare && unit.skeleton.length >= leastOwnSigns,
        also: coverage.also,
      }));
      return [plan, { sentences, sharedShare: signs === 0 ? 0 : shared / signs }];
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
