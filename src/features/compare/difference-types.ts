import type { Span } from '../../corpus/position.ts';
import type { Token } from './tokens.ts';

/** A sentence as it is compared. */
export interface Compared {
  text: string;
  tokens: readonly Token[];
}

/** A stretch of a sentence that the other has not, or not so. */
export interface Stretch {
  sentence: Compared;
  tokens: readonly Token[];
}

/** What stands between two matched places of two sentences. */
export type Block = Record<'one' | 'other', Stretch>;

/** What two wordings may differ in. */
export type DifferenceKind =
  | (typeof hardKinds)[number]
  | 'place'
  | 'title'
  | 'tone'
  | 'subject'
  | 'scope'
  | 'extra'
  | 'wording'
  | 'level';

/** The kinds that change what is promised: how much, by when, how often, by whom, how firmly. */
export const hardKinds = ['frequency', 'figure', 'date', 'modal', 'agency'] as const;

/** One side of a difference: where its words stand in the sentence, and what they are; empty where it has none. */
export interface Side {
  spans: readonly Span[];
  words: readonly string[];
}

/** One difference between two sentences. */
export type Difference = Record<'one' | 'other', Side> & { kind: DifferenceKind };

/** Whether a difference changes what is promised. */
export function isHard({ kind }: Pick<Difference, 'kind'>): boolean {
  return (hardKinds as readonly string[]).includes(kind);
}
