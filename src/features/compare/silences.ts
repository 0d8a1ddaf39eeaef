import { judgeSilence, leastMembers, type Silence } from './absence.ts';
import type { Reading } from './comparison.ts';
import type { Family } from './families.ts';
import type { Row } from './row-register.ts';
import { fold } from './tokens.ts';
import type { Unit } from './units.ts';

/** Sentences and run-in headings of a plan in a row; in these a sentence that it lacks is looked for. */
export function rowText(
  { units, rowOf }: Reading,
  plan: string,
  row: string | null,
): readonly Unit[] {
  return (units.get(plan) ?? []).filter(
    ({ id, kind, repeats }) =>
      (kind === 'title' || (kind === 'text' && repeats === undefined)) && rowOf(id) === row,
  );
}

/** What a plan without a sentence in a family says of its matter; `null` where too few others say it to tell. */
export function silenceIn(reading: Reading, { members }: Family, plan: string): Silence | null {
  if (members.size < leastMembers) return null;
  const all = [...members.values()];
  const row = rowText(reading, plan, reading.rowOf(all[0]!.id));
  return judgeSilence(all, { row, plan: reading.units.get(plan) ?? [] }, reading.scorer);
}

/**
 * What a plan says of a row in which it has no sentence; `null` where it has one. It says nothing only if none of the
 * words that hardly stand anywhere else is in it at all.
 */
export function silenceOnRow(reading: Reading, plan: string, row: Row): Silence | null {
  const units = reading.units.get(plan) ?? [];
  if (rowText(reading, plan, row.id).length > 0) return null;
  const near = units.find(
    ({ id, text }) =>
      reading.rowOf(id) === row.id || row.strong.some((words) => fold(text).includes(words)),
  );
  return near ? { verdict: 'unsure', nearest: near } : { verdict: 'absent' };
}
