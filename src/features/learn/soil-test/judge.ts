import type { Reading } from './amount.ts';
import type { FarmlandUse, LimitRow } from '../registers/standards.ts';

/** Where a reading stands; `above-screening` where the standard sets no control value. */
type Verdict = 'below' | 'between' | 'above-screening' | 'above-control';

/** Where a reading stands that may also be too little to be found; `undetected` and `hidden` leave open where. */
export type ReadingVerdict = Verdict | 'undetected' | 'hidden';

/** The four ranges of pH by which GB 15618-2018 sets its limits, in the order of its columns. */
export const phBands = ['pH≤5.5', '5.5<pH≤6.5', '6.5<pH≤7.5', 'pH>7.5'] as const;

/** The two classes of GB 36600-2018, in the order of its columns. */
export const constructionClasses = ['第一类用地', '第二类用地'] as const;

const upperEnds = [5.5, 6.5, 7.5] as const;

/**
 * The column of a pH; the upper end of a range belongs to it.
 *
 * @example phColumn(5.5) // 0
 */
export function phColumn(ph: number): number {
  const column = upperEnds.findIndex((end) => ph <= end);
  return column === -1 ? upperEnds.length : column;
}

/** The row for a pollutant on a kind of field: its own where there is one, else that of other fields, else that of all. */
export function findRow(rows: readonly LimitRow[], name: string, use: FarmlandUse) {
  const own = rows.filter((row) => row.name === name);
  const fits = (wanted: FarmlandUse): LimitRow | undefined =>
    own.find(({ landUse }) => landUse === wanted);
  return fits(use) ?? fits('other') ?? fits('any');
}

/** Hold a reading in mg/kg against one column of a row; a reading that equals a limit does not exceed it. */
export function judge(row: LimitRow, column: number, value: number) {
  // A row with one value has it for all columns.
  const screening = row.screening[column] ?? row.screening[0]!;
  const control = row.control?.[column] ?? null;
  return { verdict: verdictOf(value, screening, control), row, screening, control };
}

function verdictOf(value: number, screening: number, control: number | null): Verdict {
  if (value <= screening) return 'below';
  if (control === null) return 'above-screening';
  return value > control ? 'above-control' : 'between';
}

/** What a standard says about a reading that may be too little to be found. */
export type ReadingJudgement = Omit<ReturnType<typeof judge>, 'verdict'> & {
  verdict: ReadingVerdict;
};

/**
 * Hold what a report prints against one column of a row. What was not found lies below the least that the method finds:
 * that decides only where this least is not above the screening value.
 */
export function judgeReading(row: LimitRow, column: number, reading: Reading): ReadingJudgement {
  if (reading.kind === 'amount') return judge(row, column, reading.value);
  const { limit } = reading;
  const limits = judge(row, column, limit ?? 0);
  if (limit === null) return { ...limits, verdict: 'undetected' };
  return { ...limits, verdict: limits.verdict === 'below' ? 'below' : 'hidden' };
}

/** The column of a row that holds: by class of construction land, by pH, or the only one; `null` where the pH is missing. */
export function columnOf(row: LimitRow, place: { ph: number | null; column: number }) {
  if (row.standard === 'construction') return place.column;
  if (row.screening.length === 1) return 0;
  return place.ph === null ? null : phColumn(place.ph);
}

const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });

/** Write an amount as the standards do, without an exponent: `0.00001`. */
export function formatAmount(amount: number): string {
  return plain.format(amount);
}
