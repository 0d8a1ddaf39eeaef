import { toldIn, type LedgerRecord } from './ledger.ts';
import { isYearly, standingOf } from './tallies.ts';

/** What a filter looks at in a row, by field; several values are parted by blanks, `undefined` where there are none. */
export type RowValues = ReturnType<typeof rowValues>;

/** The values of a record at a day, `YYYY-MM-DD`; whether somebody spoke of it later is told from outside. */
export function rowValues(record: LedgerRecord, today: string, isSaid: boolean) {
  const { plan, year, agencies, topics } = record;
  const told = toldIn(record);
  return {
    plan,
    state: `${standingOf(record, today)}${isYearly(record) ? ' yearly' : ''}`,
    year: year === null ? undefined : String(year),
    agency: agencies.join(' ') || undefined,
    topic: topics.join(' ') || undefined,
    public: told.publication ? 'yes' : undefined,
    figure: told.figure ? 'yes' : undefined,
    who: told.who ? undefined : 'none',
    gap: told.who && !told.when ? 'when' : undefined,
    later: isSaid ? 'yes' : undefined,
  };
}
