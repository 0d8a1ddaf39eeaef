import { compare } from '../../corpus/compare.ts';
import { firstOccurrence } from './first-occurrence.ts';
import type { LedgerRecord } from './ledger.ts';
import { formatPeriod, readPeriod } from './periods.ts';

/** A promise as it concerns one year. */
export type YearDuty = NonNullable<ReturnType<typeof rhythmOf>>;

/** What some promises ask for in one year. */
export type YearDuties = ReturnType<typeof dutiesOfYear>;

/** The promises with a rhythm or a date that fall into a year; what has been done is no concern of theirs. */
export function dutiesOfYear(records: readonly LedgerRecord[], year: number) {
  const rhythmic = records.flatMap((record) => rhythmOf(record, records, year) ?? []);
  const dated = records
    .filter((record) => record.state === 'due' && record.year === year)
    .map((record): YearDuty => ({ record, rhythm: record.when, date: record.date, since: null }));
  return {
    year,
    /** What comes in every year, by its day in the year. */
    yearly: rhythmic.filter(({ record }) => !isLonger(record)).sort(byDay),
    /** What comes again after several years; in which of them, the text may not say. */
    longer: rhythmic.filter(({ record }) => isLonger(record)).sort(byDay),
    /** What is due in this year and does not come again. */
    dated: dated.sort(byDay),
  };
}

/** All of them in the order in which they are shown. */
export function allDuties({ yearly, longer, dated }: YearDuties): YearDuty[] {
  return [...dated, ...yearly, ...longer];
}

/** A duty with a day comes by it; the sort is stable, so a plan's own order holds. */
function byDay(one: YearDuty, other: YearDuty): number {
  return compare(one.date ?? '9999', other.date ?? '9999');
}

function isLonger({ every }: LedgerRecord): boolean {
  const { count, unit } = (every === null ? null : readPeriod(every)) ?? { count: 1, unit: 'Y' };
  return unit === 'Y' && count > 1;
}

function rhythmOf(record: LedgerRecord, records: readonly LedgerRecord[], year: number) {
  const { state, every, task } = record;
  if (state !== 'recurring' || every === null) return null;
  const since = beginningOf(record, records);
  if (since !== null && since > year) return null;
  const length = isLonger(record) ? (readPeriod(every)?.count ?? 1) : 1;
  const isItsYear = length === 1 || (since !== null && (year - since + 1) % length === 0);
  const yearly = length === 1 ? every : 'P1Y';
  const date = isItsYear ? firstOccurrence(yearly, year, task) : null;
  return {
    record,
    /** How often, or by when: `每3年`, `到2030年`. */
    rhythm: formatPeriod(every),
    /** The day by which it is to be done in that year, `YYYY-MM-DD`; `null` where the text does not tell that it is this year. */
    date,
    /** From which year on the text counts its periods; `null` where it does not say. */
    since,
  };
}

/** The year from which the same words say that it is done: 2017年起，……每半年. */
function beginningOf(record: LedgerRecord, records: readonly LedgerRecord[]): number | null {
  const around = records.find(
    ({ state, clause, paragraph, start, end }) =>
      state === 'standing' &&
      clause === record.clause &&
      paragraph === record.paragraph &&
      start <= record.start &&
      record.end <= end,
  );
  return around?.year ?? null;
}

/** The finding of a year in one sentence; `''` where nothing falls into it. */
export function describeYear({ year, yearly, longer, dated }: YearDuties): string {
  const parts = [
    ...(dated.length > 0 ? [`${dated.length} 件写明 ${year} 年到期`] : []),
    ...(yearly.length > 0 ? [`${yearly.length} 件每年都要做`] : []),
    ...(longer.length > 0 ? [`${longer.length} 件隔几年做一次`] : []),
  ];
  return parts.length > 0 ? `${parts.join('，')}。` : '';
}
