/** The shapes that pass between the search, its index and its page. */
import type { ResponsibilityRole } from '../corpus/facts/types.ts';
import type { PlanLevel } from '../corpus/types.ts';
import type { Destination } from './citations.ts';
import type { PageTitle } from './pages.ts';
import type { RecordNotes } from './record.ts';

export interface PlanEntry {
  id: string;
  /** Place name, as in `甘肃省`. */
  name: string;
  level: PlanLevel;
  /** How many clauses it has; clauses are numbered through all plans in this order. */
  count: number;
}

/** What is known of every clause before any is read. Clauses are numbered from 0 in the order of the plans. */
export interface ClauseTable {
  plans: readonly PlanEntry[];
  /**
   * Searchable characters in each clause's heading; a match before this position is one in the heading. `null` where a
   * clause has no text at all, and so no record in the index.
   */
  headings: readonly (number | null)[];
  /** The most common characters of the texts, the most common first. */
  common: string;
  /** About how many kilobytes come with a text that is read, against one for a rare character of the index. */
  textSize: number;
}

/** Where and how often a phrase stands in one clause. */
export interface Match {
  /** Position of the first occurrence, counted as in `paragraphPositions`. */
  first: number;
  count: number;
}

/** Matches of a phrase, by clause number. */
export type Matches = ReadonlyMap<number, Match>;

/** The stored text of one clause. */
export interface ClauseText extends RecordNotes {
  /** From the site's root: `/plans/gansu/#c-2-4-2`. */
  path: string;
  /** Number as it is cited: `二、（四）2.`. */
  number: string;
  /** `''` where it has none. */
  heading: string;
  /** The heading first, if there is one. */
  paragraphs: readonly string[];
}

/** What the search asks of an index: exact phrases, and the text of a clause. */
export interface PhraseIndex {
  table: ClauseTable;
  /** Every clause that holds the characters in a row within one paragraph, and no other. */
  find(phrase: string): Promise<Matches>;
  read(clause: number): Promise<ClauseText>;
}

export interface Synonym {
  say: readonly string[];
  find: readonly string[];
}

/** What is only needed for a query that the texts do not answer literally. */
export interface Assistance {
  /** Traditional characters and, at the same places, the simplified ones that the texts use. */
  traditional: readonly [from: string, to: string];
  synonyms: readonly Synonym[];
}

/** What results can be narrowed by; the names that the address and the form use. */
export const filterNames = ['plan', 'level', 'topic', 'agency', 'role', 'kind', 'year'] as const;
export type FilterName = (typeof filterNames)[number];

/** The chosen values of each filter. No choice within a filter means any. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

/** How many results each value of a filter would leave, the other filters being as they are. */
export type Facets = Readonly<Partial<Record<FilterName, Readonly<Record<string, number>>>>>;

export const clauseKinds = ['deadline', 'indicator', 'disclosure'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** What a clause can be narrowed by beside its plan; fetched when a reader first asks for it. */
export interface ClauseFacts {
  topics: readonly string[];
  /** `agency` is `''` where the register does not know the unit. */
  duties: readonly { agency: string; role: ResponsibilityRole }[];
  kinds: readonly ClauseKind[];
  /** Years in which something is due. */
  years: readonly string[];
}

/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

export interface Result extends RecordNotes {
  /** `gansu/2.4.2`. */
  clause: string;
  path: string;
  plan: string;
  number: string;
  heading: readonly Piece[];
  passage: readonly Piece[];
}

/**
 * How the results answer the query: the words themselves; other words for the same thing; not by words, but by the place
 * that is cited; some of the words; not at all; or there was nothing to search for.
 */
export type Answer = 'literal' | 'synonym' | 'cited' | 'near' | 'none' | 'empty';

export interface Outcome {
  answer: Answer;
  /** The phrases that were found, as folded keys, for marking them wherever they are shown. */
  phrases: readonly string[];
  /** Clauses that answer the query and pass the filters. */
  total: number;
  /** Clauses that answer the query, whatever the filters. */
  unfiltered: number;
  /** True counts for the filters that need nothing more to be fetched. */
  facets: Facets;
  /** True counts for all filters. */
  allFacets: () => Promise<Facets>;
  /** Results in pages of ten, from 0. */
  page: (number: number) => Promise<readonly Result[]>;
}

/** What stands beside the results. */
export interface Suggestions {
  destinations: readonly Destination[];
  /** The same query in other words that the texts use. */
  queries: readonly string[];
  /** Pages beside the plans that bear the query in their titles. */
  pages: readonly PageTitle[];
}

export const pageSize = 10;
