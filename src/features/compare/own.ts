import { measureCoverage } from './coverage.ts';
import type { Comparison } from './comparison.ts';
import { isSpeaking, type Unit } from './units.ts';

/** What of a plan's words stands in others as well. */
export type PlanStanding = ReturnType<typeof standingOf>;

/** A sentence is a plan's own where less than this of it stands elsewhere. */
const ownShare = 0.25;
/** Shorter sentences are alike, or not, by chance. */
const leastOwnSigns = 10;

/** Find, for each plan, which of its sentences stand in others and which only there. */
export function measureStanding(comparison: Comparison): ReadonlyMap<string, PlanStanding> {
  const coverageOf = measureCoverage(comparison.matches);
  return new Map(
    [...comparison.units].map(([plan, own]) => [plan, standingOf(own, comparison, coverageOf)]),
  );
}

function standingOf(
  own: readonly Unit[],
  { rowOf, isPreamble }: Comparison,
  coverageOf: ReturnType<typeof measureCoverage>,
) {
  const told = own.filter((unit) => isSpeaking(unit) && !isPreamble(unit.id));
  const covered = told.map((unit) => ({ unit, coverage: coverageOf(unit) }));
  const signs = sum(told.map(({ skeleton }) => skeleton.length));
  const shared = sum(covered.map(({ unit, coverage }) => unit.skeleton.length * coverage.share));
  return {
    sentences: covered.map(({ unit, coverage: { share, also } }) => ({
      unit,
      row: rowOf(unit.id),
      /** Whether it stands nowhere else; long enough that this is no chance. */
      isOwn: share < ownShare && unit.skeleton.length >= leastOwnSigns,
      /** The other plans in which most of it stands too. */
      also,
    })),
    /** Of the signs of its sentences, preamble left out, how much stands in a sentence of another plan: 0 to 1. */
    sharedShare: signs === 0 ? 0 : shared / signs,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
