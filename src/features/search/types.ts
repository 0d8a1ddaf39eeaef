/** The shapes that pass between the search, its index and its page. */
import type { ResponsibilityRole } from '../../corpus/facts/types.ts';
import type { PlanLevel } from '../../corpus/plan-kinds.ts';

export interface PlanEntry {
  id: string;
  /** Place name, as in `甘肃省`. */
  name: string;
  level: PlanLevel;
  /** The two digits with which its administrative code begins. */
  province: string;
  /** How many clauses it has; clauses are numbered through all plans in this order. */
  count: number;
}

/** What is known of every clause before any is read. Clauses are numbered from 0 in the order of the plans. */
export interface ClauseTable {
  plans: readonly PlanEntry[];
  /**
   * Indexed characters in each clause's heading; a match before this position is one in the heading. `null` where a
   * clause has no text at all, and so no record in the index.
   */
  headings: readonly (number | null)[];
  /** How deep each clause stands in its plan, from 1. */
  depths: readonly number[];
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

/** What is said of a clause beside its text; `''` where there is nothing to say. */
export interface RecordNotes {
  /** Heading of the nearest clause above it that has one. */
  under: string;
  /** Who leads, or is responsible: `省环保厅牵头`. */
  duty: string;
  /** Times that it promises something for, as printed: `到2020年`. */
  time: string;
}

/** The stored text of one clause. */
export interface ClauseText extends RecordNotes {
  /** `gansu/2.4.2`. */
  id: string;
  /** From the site's root: `/plans/gansu/#c-2-4-2`. */
  path: string;
  /** Number as it is cited: `二、（四）2.`. */
  number: string;
  /** `''` where it has none. */
  heading: string;
  body: readonly string[];
}

/** What the search asks of an index: exact phrases, given in their indexed form, and the text of a clause. */
export interface PhraseIndex {
  table: ClauseTable;
  /** Every clause that holds the characters in a row within one paragraph, and no other. */
  find(form: string): Promise<Matches>;
  /** The same clauses, without the places; it takes less time. */
  holders(form: string): Promise<readonly number[]>;
  read(clause: number): Promise<ClauseText>;
}

export interface Synonym {
  say: readonly string[];
  find: readonly string[];
}

/** Traditional characters and, at the same places, the simplified ones that the texts use. */
export type Traditional = readonly [from: string, to: string];

/**
 * What sounds begin with a letter: syllables with their characters, `ba霸巴 bai柏白`, and each of these characters with
 * those that follow it in the texts, `污染水泥 物质`.
 */
export type Sounds = readonly [syllables: string, followers: string];

/** A thing of a register: its id, its name, and what else a reader may call it. */
export type Named = readonly [id: string, name: string, ...words: readonly string[]];

/** What a query may name beside the plans. */
export interface Vocabulary {
  agencies: readonly Named[];
  topics: readonly Named[];
  /** Provinces that have plans, by the two digits of their codes. */
  provinces: readonly Named[];
}

/** What results can be narrowed by; the names that the address and the form use. */
export const filterNames = [
  'province',
  'plan',
  'level',
  'topic',
  'agency',
  'role',
  'kind',
  'year',
] as const;
export type FilterName = (typeof filterNames)[number];

/** The chosen values of each filter. No choice within a filter means any. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

/** How many results each value of a filter would leave, the other filters being as they are. */
export type Facets = Readonly<Partial<Record<FilterName, Readonly<Record<string, number>>>>>;

export const clauseKinds = ['deadline', 'recurring', 'indicator', 'disclosure'] as const;
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

/**
 * How a result answers: it holds the words; it writes the same number otherwise; in it a number typed is a part of a
 * longer one; it holds the words within what the query names beside them; or a heading above it or its topic does.
 */
export const ways = ['literal', 'same', 'inside', 'scope', 'above'] as const;
export type Way = (typeof ways)[number];

/** Clauses that answer in one way. */
export interface Group {
  way: Way;
  total: number;
  /** The phrases that they were found by, as folded keys. */
  phrases: readonly string[];
}

export interface Result extends RecordNotes {
  /** `gansu/2.4.2`. */
  clause: string;
  path: string;
  plan: string;
  number: string;
  heading: readonly Piece[];
  passage: readonly Piece[];
  way: Way;
  /** Whether it comes after those that count. */
  isFurther: boolean;
  /** What it was found by, for marking it in the clause. */
  phrases: readonly string[];
  /** Its only sub-items that say the same, which are not shown beside it. */
  repeats: readonly Repeat[];
}

/** A clause that says what the one above it says. */
export interface Repeat {
  clause: string;
  path: string;
  number: string;
}

/** A part of the query that names something beside words: a plan, an agency, a year. */
export interface Chip {
  filter: FilterName;
  value: string;
  /** What the site calls it. */
  name: string;
  /** The query without it. */
  rest: string;
}

/** What is asked of the facts. */
export type Question = 'lead' | 'when' | 'disclosure' | 'indicator';

/** One answer from the facts of the clauses that hold the words. */
export interface FactLine {
  question: Question;
  /** The agency or the year; `''` where the question names it already. */
  name: string;
  plans: number;
  clauses: number;
  /** What these clauses hold: the words, or what stands for them. */
  phrases: readonly string[];
  /** The words, and the choices that leave these clauses. */
  query: string;
  filters: Partial<Filters>;
  /** The first of them. */
  citations: readonly Destination[];
}

/**
 * How the results answer the query: the words themselves; the words as parts of longer numbers; what was read out of the
 * query; other words for the same thing; words that sound or look alike; not by words, but by the place that is cited; some of the words; not at all; or
 * there was nothing to search for.
 */
export type Answer =
  'literal' | 'inside' | 'read' | 'synonym' | 'slip' | 'cited' | 'near' | 'none' | 'empty';

export interface Outcome {
  answer: Answer;
  /** The phrases that were found, as folded keys, for marking them wherever they are shown. */
  phrases: readonly string[];
  /** Clauses that answer the query and pass the filters. */
  total: number;
  /** Clauses that answer the query, whatever the filters. */
  unfiltered: number;
  /** Clauses that pass the filters and answer in other ways; they come after the others. */
  further: readonly Group[];
  /** What the query names beside words, each with how many clauses hold the words within it. */
  chips: readonly (Chip & { count: number })[];
  /** Words of a question, which were not looked for. */
  leftOut: readonly string[];
  /** Words that stand nowhere. */
  missing: readonly string[];
  /** What the facts say, where the query is a question. */
  lines: readonly FactLine[];
  /** What has not been looked through of a corpus too large for one index; `null` where nothing is left out. */
  rest: Rest | null;
  /** True counts for the filters that need nothing more to be fetched. */
  facets: Facets;
  /** True counts for all filters. */
  allFacets: () => Promise<Facets>;
  /** Results in pages of ten, from 0, the further ones behind the others. */
  page: (number: number) => Promise<readonly Result[]>;
}

/** A province that may hold the words. */
export interface ProvinceCount {
  /** Two digits, as filters have it. */
  province: string;
  /** So many clauses at most. */
  most: number;
  /** Whether `most` is their number. */
  isExact: boolean;
}

/** The part of the country that a search has left out. */
export interface Rest {
  /** Provinces that it has looked through. */
  searched: readonly string[];
  /** Others that hold the words, where that can be told. */
  elsewhere: readonly ProvinceCount[];
}

/** What stands beside the results. */
export interface Suggestions {
  destinations: readonly Destination[];
  /** The same query in other words that the texts use. */
  queries: readonly string[];
  /** Pages beside the plans that bear the query in their titles. */
  pages: readonly PageTitle[];
  /** Provinces beside the chosen one that hold the words. */
  elsewhere: readonly ProvinceCount[];
}

export const pageSize = 10;

/** A page or a clause that the query names. */
export interface Destination {
  label: string;
  /** From the site's root. */
  path: string;
}

export type PageKind = 'notice' | 'term' | 'lesson';

/** A page, or a part of one, by its title; small enough to be known before any text is read. */
export interface PageTitle {
  kind: PageKind;
  title: string;
  /** From the site's root, with the anchor of the part. */
  path: string;
}

/** The files of a bundle, by their paths in it; what cannot be had rejects. */
export interface BundleFiles {
  readBytes: (path: string) => Promise<ArrayBuffer>;
  /** Read a file once and keep it. */
  readJson: <T>(path: string) => Promise<T>;
}
