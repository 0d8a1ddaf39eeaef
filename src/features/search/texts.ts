/** The texts of clauses, packed for the way to the browser. */
import { clausePath } from '../../corpus/address.ts';
import { clauseTexts } from '../../corpus/clause-texts.ts';
import type { Clause } from '../../corpus/plan.ts';
import { clauseCitation } from '../plans/outline.ts';
import type { ClauseText, RecordNotes } from './types.ts';

/** A clause's text as it is stored; its plan is known from the table. */
export type PackedText = readonly [
  ordinals: string,
  number: string,
  under: string,
  duty: string,
  time: string,
  heading: string,
  ...body: readonly string[],
];

/** Name the file of several texts in a row. */
export function textsPath(file: number): string {
  return `texts/${file}.json`;
}

/** Pack what is shown of a clause. */
export function packText(clause: Clause, { under, duty, time }: RecordNotes): PackedText {
  const [heading = '', ...body] = clauseTexts(clause);
  return [clause.ordinals, clauseCitation(clause), under, duty, time, heading, ...body];
}

/** Unpack the text of a clause of a plan. */
export function unpackText(packed: PackedText, plan: string): ClauseText {
  const [ordinals, number, under, duty, time, heading, ...body] = packed;
  const path = clausePath({ plan, ordinals });
  return { id: `${plan}/${ordinals}`, path, number, under, duty, time, heading, body };
}
