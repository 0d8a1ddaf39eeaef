import type { Merge, Sheet } from '../types.ts';

/** Index of the merged cells of a sheet by its rows. */
export interface MergeIndex {
  /** The row in which the merged cell begins that covers a cell; `undefined` where none from above does. */
  topOf: (row: number, at: number) => number | undefined;
  /** The merged cell that covers a cell. */
  of: (row: number, at: number) => Merge | undefined;
  /** The last column of the cell that is merged from the first one on; -1 where none is. */
  titleEnd: (row: number) => number;
}

/** So many rows of one merged cell are looked at; no list writes as many under one word. */
const tallest = 10_000;

/** Make the index, for the rows that hold anything. */
export function indexMerges({ merges, rows }: Pick<Sheet, 'merges' | 'rows'>): MergeIndex {
  const last = rows.at(-1)?.number ?? 0;
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges) {
    const end = Math.min(merge.bottom, last, merge.top + tallest);
    for (let row = merge.top; row <= end; row++) {
      const found = byRow.get(row) ?? [];
      // A row has no more merged cells than columns.
      if (found.length < 300) found.push(merge);
      byRow.set(row, found);
    }
  }
  const of = (row: number, at: number): Merge | undefined =>
    byRow.get(row)?.find(({ left, right }) => left <= at && at <= right);
  return {
    of,
    topOf: (row, at) => {
      const merge = byRow.get(row)?.find(({ top, left }) => left === at && top < row);
      return merge?.top;
    },
    titleEnd: (row) =>
      Math.max(
        -1,
        ...(byRow.get(row) ?? [])
          .filter(({ left, right }) => left === 0 && right > 0)
          .map(({ right }) => right),
      ),
  };
}
