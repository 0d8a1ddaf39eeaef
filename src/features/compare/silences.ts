import { judgeSilence, leastMembers, type Silence } from './absence.ts';
import type { Comparison, Reading } from './comparison.ts';
import type { Family } from './families.ts';
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
export function silenceIn(
  comparison: Pick<Comparison, 'units' | 'rowOf' | 'isPreamble' | 'scorer'>,
  { members }: Family,
  plan: string,
): Silence | null {
  if (members.size < leastMembers) return null;
  const all = [...members.values()];
  const row = rowText(comparison, plan, comparison.rowOf(all[0]!.id));
  return judgeSilence(all, row, comparison.scorer);
}
