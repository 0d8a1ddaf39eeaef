/** Hand-made commitments for the tests of charts, calendars and lists. */
import type { CommitmentEntry } from '../../src/features/commitments/commitments.ts';

/** A commitment with whatever a test does not care about filled in. */
export function commitment(own: Partial<CommitmentEntry>): CommitmentEntry {
  const date = own.date ?? null;
  return {
    id: 'x-c-1-0-20181231',
    plan: 'x',
    region: '某县',
    kind: date === null ? 'recurring' : 'by',
    year: date === null ? null : Number(date.slice(0, 4)),
    date,
    every: null,
    when: '2018年底前',
    task: '完成详查',
    citation: '一、',
    path: '/plans/x/#c-1',
    units: [],
    agencies: [],
    topics: [],
    calendarDate: date,
    ...own,
  };
}
