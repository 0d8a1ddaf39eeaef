import type { RowReport, Sheet } from './types.ts';

/** What became of the rows of a file that hold anything: each is counted once, so the sum is their number. */
export type RowCounts = ReturnType<typeof countRows>;

type Verdict = RowReport['verdict'];
const ranks: Readonly<Record<Verdict, number>> = { passed: 0, refused: 1, taken: 2 };

/** Count the rows of a file; a row with several plots counts as the best that became of one of them. */
export function countRows(
  sheets: readonly Sheet[],
  reports: readonly Pick<RowReport, 'sheet' | 'rows' | 'verdict' | 'isLost'>[],
) {
  const verdicts = new Map<string, Verdict>();
  const lost = new Set<string>();
  for (const { sheet, rows, verdict, isLost } of reports)
    for (const row of rows) {
      const key = `${row} ${sheet ?? ''}`;
      const known = verdicts.get(key);
      if (known === undefined || ranks[known] < ranks[verdict]) verdicts.set(key, verdict);
      if (isLost) lost.add(key);
    }
  const filled = sheets.flatMap(({ name, rows, marks }) =>
    rows
      .filter(({ number, cells }) =>
        cells.some((cell, at) => cell !== '' || marks.has(`${number}:${at}`)),
      )
      .map(({ number }) => `${number} ${name ?? ''}`),
  );
  const hidden = sheets.flatMap(({ name, hidden: parts }) =>
    parts.filter(({ isRow }) => isRow === true).map(({ row }) => `${row} ${name ?? ''}`),
  );
  const all = [...new Set([...filled, ...hidden])];
  const count = (wanted: Verdict): number =>
    all.filter((key) => (verdicts.get(key) ?? 'passed') === wanted).length;
  return {
    taken: count('taken'),
    refused: count('refused'),
    passed: count('passed'),
    /** Rows that may hold a plot and were not understood; they are among those refused or passed over. */
    lost: all.filter((key) => lost.has(key) || !verdicts.has(key)).length,
  };
}

/** No more than this share of the rows with plots may be lost without the command saying so by its exit code. */
const mostLost = 0.1;

/** Whether more rows were lost than may be. */
export function isTooMuchLost({ taken, refused, lost }: RowCounts): boolean {
  return lost > Math.max(taken + refused, lost) * mostLost;
}
