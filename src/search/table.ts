/** The table of all clauses, packed for the way to the browser. */
import type { PlanLevel } from '../corpus/types.ts';
import type { ClauseTable } from './types.ts';

/** The same as a ClauseTable, in fewer bytes: headings as one string of characters of base 36. */
export interface PackedTable {
  plans: readonly (readonly [id: string, name: string, level: PlanLevel, count: number])[];
  hashes: string;
  headings: string;
  common: string;
}

const longestHeading = 35;

/** Pack a table. Of a longer heading only the first 35 characters count as heading. */
export function packTable({ plans, hashes, headings, common }: ClauseTable): PackedTable {
  return {
    plans: plans.map(({ id, name, level, count }) => [id, name, level, count] as const),
    hashes,
    common,
    headings: headings.map((length) => Math.min(length, longestHeading).toString(36)).join(''),
  };
}

/** Unpack a table. */
export function unpackTable({ plans, hashes, headings, common }: PackedTable): ClauseTable {
  return {
    plans: plans.map(([id, name, level, count]) => ({ id, name, level, count })),
    hashes,
    common,
    headings: [...headings].map((digit) => Number.parseInt(digit, 36)),
  };
}

/** Clause numbers by hash; `length` is how many characters of a hash are enough to tell clauses apart. */
export function clausesByHash({ hashes, headings }: ClauseTable): {
  length: number;
  clauses: Map<string, number>;
} {
  const length = headings.length === 0 ? 0 : hashes.length / headings.length;
  const clauses = new Map<string, number>();
  for (let clause = 0; clause < headings.length; clause++) {
    clauses.set(hashes.slice(clause * length, (clause + 1) * length), clause);
  }
  return { length, clauses };
}

/**
 * Cut hashes to the shortest common length at which they still differ, and join them. A clause without any searchable
 * text has no hash, and gets one that no record has.
 */
export function joinHashes(hashes: readonly (string | undefined)[]): string {
  const known = hashes.filter((hash) => hash !== undefined);
  const longest = Math.max(0, ...known.map((hash) => hash.length));
  for (let length = 0; length <= longest; length++) {
    if (new Set(known.map((hash) => hash.slice(0, length))).size === known.length) {
      return hashes.map((hash) => hash?.slice(0, length) ?? '-'.repeat(length)).join('');
    }
  }
  throw new Error(
    '搜索索引里有两条记录同名，分不清是哪一条。请检查是否有两个条款的编号和文字完全相同。',
  );
}
