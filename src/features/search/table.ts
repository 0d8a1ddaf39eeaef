/** The table of all clauses, packed for the way to the browser. */
import type { PlanLevel } from '../../corpus/plan-kinds.ts';
import type { ClauseTable } from './types.ts';

/** One of the indexes that the clauses stand in. */
interface Part {
  /** How many clauses it has, those without any text among them. */
  clauses: number;
  /** The first word of each of its files, in their order. */
  words: readonly string[];
}

/** The table with what reading the index and the texts takes. */
export interface IndexTable extends ClauseTable {
  parts: readonly Part[];
  /** How many texts stand in one file. */
  textsInFile: number;
}

/** The same in fewer bytes: headings as one string of characters of base 36, `-` for none. */
export interface PackedTable {
  plans: readonly (readonly [
    id: string,
    name: string,
    level: PlanLevel,
    province: string,
    count: number,
  ])[];
  headings: string;
  /** One digit a clause. */
  depths: string;
  common: string;
  textSize: number;
  parts: readonly (readonly [clauses: number, words: string])[];
  textsInFile: number;
}

const longestHeading = 35;
const deepest = 9;
const noRecord = '-';

/** Pack a table. Of a longer heading only the first 35 characters count as heading. */
export function packTable({ plans, headings, depths, parts, ...rest }: IndexTable): PackedTable {
  return {
    ...rest,
    plans: plans.map(({ id, name, level, province, count }) => [id, name, level, province, count]),
    headings: headings
      .map((length) => (length === null ? noRecord : Math.min(length, longestHeading).toString(36)))
      .join(''),
    depths: depths.map((depth) => Math.min(depth, deepest)).join(''),
    parts: parts.map(({ clauses, words }) => [clauses, words.join(' ')]),
  };
}

/** Unpack a table. */
export function unpackTable({ plans, headings, depths, parts, ...rest }: PackedTable): IndexTable {
  return {
    ...rest,
    plans: plans.map(([id, name, level, province, count]) => ({
      id,
      name,
      level,
      province,
      count,
    })),
    headings: [...headings].map((digit) =>
      digit === noRecord ? null : Number.parseInt(digit, 36),
    ),
    depths: [...depths].map(Number),
    parts: parts.map(([clauses, words]) => ({
      clauses,
      words: words === '' ? [] : words.split(' '),
    })),
  };
}

/** For each part the numbers of the clauses that its records are: all in their order, but for those without any text. */
export function recordsOf({ headings, parts }: Pick<IndexTable, 'headings' | 'parts'>): {
  clauses: readonly number[];
  words: readonly string[];
}[] {
  let next = 0;
  return parts.map(({ clauses: count, words }) => {
    const from = next;
    next += count;
    const clauses = Array.from({ length: count }, (_, at) => from + at);
    return { words, clauses: clauses.filter((clause) => headings[clause] !== null) };
  });
}
