import { oncePer } from '../../shared/once.ts';
import { judgeSilence, leastMembers, type Silence } from './absence.ts';
import type { Reading } from './comparison.ts';
import type { Family } from './families.ts';
import type { TableRow } from './row-register.ts';
import { fold } from './tokens.ts';
import type { Unit } from './units.ts';

/** The sentences and run-in headings of each plan by row. */
const textsByRow = oncePer(
  ({ units, rowOf }: Reading) =>
    new Map(
      [...units].map(([plan, own]) => {
        const texts = own.filter(
          ({ kind, repeats }) => kind === 'title' || (kind === 'text' && repeats === undefined),
        );
        return [plan, Map.groupBy(texts, ({ id }) => rowOf(id))];
      }),
    ),
);

/** Sentences and run-in headings of a plan in a row; in these a sentence that it lacks is looked for. */
function rowText(reading: Reading, plan: string, row: string | null): readonly Unit[] {
  return textsByRow(reading).get(plan)?.get(row) ?? [];
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
export function silenceOnRow(reading: Reading, plan: string, row: TableRow): Silence | null {
  const units = reading.units.get(plan) ?? [];
  if (rowText(reading, plan, row.id).length > 0) return null;
  const near = units.find(
    ({ id, text }) =>
      reading.rowOf(id) === row.id || row.strong.some((words) => fold(text).includes(words)),
  );
  return near ? { verdict: 'unsure', nearest: near } : { verdict: 'absent' };
}
