import { scaleLinear } from 'd3';

/** A stretch of a bar: one part of the count of a cell. */
export interface BarPart {
  x: number;
  width: number;
  /** Which of the counts it stands for. */
  part: number;
}

/** The counts of a cell, one a part; `null` where there is nothing to count. */
export type CellCounts = readonly number[] | null;

/**
 * Lay a bar into each cell of a table of counts, its parts end to end. All cells share one scale, on which the greatest
 * sum takes the whole width; parts without a count are left out.
 */
export function layoutCountMatrix(
  rows: readonly (readonly CellCounts[])[],
  width: number,
): BarPart[][][] {
  const most = Math.max(0, ...rows.flat().map((counts) => sum(counts ?? [])));
  const scale = scaleLinear([0, most], [0, width]);
  return rows.map((row) =>
    row.map((counts) => {
      let before = 0;
      return (counts ?? []).flatMap((count, part) => {
        const [from, to] = [scale(before), scale((before += count))];
        return count > 0 ? [{ x: round(from), width: round(to - from), part }] : [];
      });
    }),
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
