import { cutSentences, type ClauseText, type Sentence } from './sentences.ts';
import {
  fingerprints,
  pairsOf,
  sharedWeight,
  skeletonOf,
  weightOf,
  type Weigh,
} from './skeleton.ts';
import { createTokenizer, type Names } from './tokens.ts';

/** A sentence made ready to be compared. */
export type Unit = ReturnType<typeof prepareSentences>[number] & {
  /** In a task table: the id of the sentence in the row above that this one only repeats. */
  repeats?: string;
};

/** A plan as the comparison reads it. */
export interface ComparedPlan {
  id: string;
  /** In their order, with the id of the clause above each. */
  clauses: readonly (ClauseText & { heading: string; parent: string | null })[];
  names: Names;
}

/** Stretches of this many signs, the least hash of two neighbours each, bring sentences together. */
const sampling = { length: 4, window: 2 };
/** Of a sentence of a sub-row this much of its weight stands in the row: it is the same sentence. */
const repeatedShare = 0.75;

/** The sentences of a plan that say something, ready to be compared. */
export function prepareUnits({ clauses, names }: ComparedPlan): Unit[] {
  const sentences = cutSentences(clauses).filter(({ kind }) => kind !== 'lead' && kind !== 'front');
  return prepareSentences(sentences, names);
}

/** Sentences of one plan ready to be compared. */
export function prepareSentences(sentences: readonly Sentence[], names: Names) {
  const tokenize = createTokenizer(names);
  return sentences.map((sentence) => {
    const tokens = tokenize(sentence.text);
    const skeleton = skeletonOf(tokens);
    /** What it is found by among others. */
    const prints = fingerprints(skeleton, sampling);
    return { ...sentence, tokens, skeleton, pairs: pairsOf(skeleton), prints };
  });
}

/** Find which sentences of a task table's sub-rows only repeat their row; they count for leads, and never as sentences. */
export function markRepeats(
  units: readonly Unit[],
  { clauses }: Pick<ComparedPlan, 'clauses'>,
  weigh: Weigh,
): Unit[] {
  if (!units.some(({ kind }) => kind === 'cell')) return [...units];
  const parents = new Map(clauses.map(({ id, parent }) => [id, parent]));
  const byClause = Map.groupBy(units, ({ clause }) => clause);
  return units.map((unit) => {
    const above = byClause.get(parents.get(unit.clause) ?? '') ?? [];
    const row = unit.kind === 'text' ? above.find((other) => holds(other, unit, weigh)) : undefined;
    return row ? { ...unit, repeats: row.id } : unit;
  });
}

function holds(row: Unit, unit: Unit, weigh: Weigh): boolean {
  if (row.kind === 'cell') return false;
  const weight = Math.max(1e-9, weightOf(unit.pairs, weigh));
  return sharedWeight(unit.pairs, row.pairs, weigh) / weight >= repeatedShare;
}

/** Whether a sentence takes part in families: running text that repeats nothing. */
export function isSpeaking({ kind, repeats }: Unit): boolean {
  return kind === 'text' && repeats === undefined;
}
