import type { Clause } from './types.ts';

/**
 * The clauses that a document numbers, without the text before the first and after the last.
 *
 * How many clauses a plan has is counted by these, wherever a reader is told.
 */
export function numberedClauses(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter(({ ordinals }) => !/^(?:0|end)(?:\.|$)/.test(ordinals));
}
