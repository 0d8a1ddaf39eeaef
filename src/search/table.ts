/** The table of all clauses, packed for the way to the browser. */
import type { PlanLevel } from '../corpus/types.ts';
import type { ClauseTable } from './types.ts';

/** The same as a ClauseTable, in fewer bytes: headings as one string of characters of base 36, `-` for none. */
export interface PackedTable {
  plans: readonly (readonly [id: string, name: string, level: PlanLevel, count: number])[];
  headings: string;
  common: string;
  textSize: number;
}

const longestHeading = 35;
const noRecord = '-';

/** Pack a table. Of a longer heading only the first 35 characters count as heading. */
export function packTable({ plans, headings, common, textSize }: ClauseTable): PackedTable {
  return {
    plans: plans.map(({ id, name, level, count }) => [id, name, level, count] as const),
    common,
    textSize,
    headings: headings
      .map((length) => (length === null ? noRecord : Math.min(length, longestHeading).toString(36)))
      .join(''),
  };
}

/** Unpack a table. */
export function unpackTable({ plans, headings, common, textSize }: PackedTable): ClauseTable {
  return {
    plans: plans.map(([id, name, level, count]) => ({ id, name, level, count })),
    common,
    textSize,
    headings: [...headings].map((digit) =>
      digit === noRecord ? null : Number.parseInt(digit, 36),
    ),
  };
}

/** Clause numbers by the names of their records, which are indexed in the order of the clauses. */
export function clausesByRecord(
  { headings }: ClauseTable,
  records: readonly string[],
): ReadonlyMap<string, number> {
  const clauses = headings.flatMap((length, clause) => (length === null ? [] : [clause]));
  // Table and index may come from two builds, one of them out of a cache.
  if (clauses.length !== records.length)
    throw new Error(`There are ${records.length} records for ${clauses.length} clauses.`);
  return new Map(clauses.map((clause, at) => [records[at] ?? '', clause]));
}
