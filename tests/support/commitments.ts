/** Hand-made promises for the tests of charts, calendars and lists. */
import type { LedgerRecord } from '../../src/features/commitments/ledger.ts';

/** A promise with whatever a test does not care about filled in. */
export function promise(own: Partial<LedgerRecord>): LedgerRecord {
  const date = own.date ?? null;
  return {
    id: 'x-c-1-0-20181231',
    plan: 'x',
    region: '某县',
    adcode: '620121',
    complete: 'whole',
    clause: 'x/1',
    paragraph: 1,
    start: 0,
    end: 20,
    state: date === null ? 'recurring' : 'due',
    kind: date === null ? 'recurring' : 'by',
    year: date === null ? null : Number(date.slice(0, 4)),
    date,
    every: null,
    when: '2018年底前',
    task: '完成详查',
    doer: null,
    citation: '一、',
    path: '/plans/x/#c-1',
    units: [],
    role: null,
    agencies: [],
    topics: [],
    figures: [],
    publication: null,
    quote: '2018年底前完成详查',
    calendarDate: date,
    ...own,
  };
}
