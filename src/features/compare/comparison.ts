import { oncePer } from '../../shared/once.ts';
import { chooseMatches, findMatches, type ChosenMatch, type Match } from './matches.ts';
import { joinFamilies, type Family } from './families.ts';
import { assignLabels, rowOfLabel, type Labels } from './rows.ts';
import type { Row } from './row-register.ts';
import { Scorer, UnitIndex } from './scores.ts';
import { weighPairs } from './skeleton.ts';
import { isSpeaking, markRepeats, prepareUnits, type ComparedPlan, type Unit } from './units.ts';

/** What plans are compared with the help of. */
export interface ComparisonSources {
  rows: readonly Row[];
  labels: Labels;
  /** The plans whose sentences are labelled, for telling the rows of others. */
  labelled: readonly ComparedPlan[];
}

/** Some plans compared, sentence by sentence. */
export interface Comparison {
  /** The sentences of each plan, in their order. */
  units: ReadonlyMap<string, readonly Unit[]>;
  /** The row of each sentence; `null` for none. */
  rowOf: (id: string) => string | null;
  /** Whether a sentence says why a plan is made, and nothing to be done. */
  isPreamble: (id: string) => boolean;
  scorer: Scorer;
  /** Every two sentences that say the same. */
  matches: readonly Match[];
  chosen: readonly ChosenMatch[];
  families: readonly Family[];
}

/** Sentences, their rows and the means to score them: what a comparison starts from. */
export type Reading = Pick<Comparison, 'units' | 'rowOf' | 'isPreamble' | 'scorer'>;

/** Labelled plans help with every other, and are cut only once. */
const prepareLabelled = oncePer(prepareUnits);

/** Read some plans into sentences and rows. */
export function readPlans(plans: readonly ComparedPlan[], sources: ComparisonSources): Reading {
  const prepared = new Map(plans.map((plan) => [plan, prepareUnits(plan)]));
  const all = [...prepared.values()].flat();
  const texts = all.filter(({ kind }) => kind === 'text');
  const weigh = weighPairs(
    texts.map(({ pairs }) => pairs),
    all.length,
  );
  const units = new Map(
    plans.map((plan) => [plan.id, markRepeats(prepared.get(plan)!, plan, weigh)]),
  );
  const scorer = new Scorer(weigh);
  const { labels, rows, labelled } = sources;
  const known = [...all, ...labelled.filter(({ id }) => !units.has(id)).flatMap(prepareLabelled)];
  const exemplars = new UnitIndex(
    known.filter(({ id, kind }) => kind === 'text' && labels.has(id)),
  );
  const told = new Map(
    plans.flatMap((plan) => [
      ...assignLabels(plan, units.get(plan.id)!, { rows, labels, exemplars, scorer }),
    ]),
  );
  return {
    units,
    scorer,
    rowOf: (id) => rowOfLabel(told.get(id) ?? 'own'),
    isPreamble: (id) => told.get(id) === 'preamble',
  };
}

/** Compare the sentences of plans, every two plans with each other: for as many as a page can speak of. */
export function compareReading(reading: Reading): Comparison {
  const units = [...reading.units.values()].flat();
  const matches = findMatches(units, reading.rowOf, reading.scorer);
  const chosen = chooseMatches(matches, reading.scorer);
  return { ...reading, matches, chosen, families: joinFamilies(chosen) };
}

/** The sentences of a plan in a row that take part in families. */
export function speakingIn(
  { units, rowOf }: Reading,
  plan: string,
  row: string | null,
): readonly Unit[] {
  return (units.get(plan) ?? []).filter((unit) => isSpeaking(unit) && rowOf(unit.id) === row);
}
