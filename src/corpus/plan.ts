import type { Diagnostic } from './diagnostic.ts';
import type { Facts } from './facts/types.ts';
import type { Run, Span } from './position.ts';

export const planLevels = ['province', 'prefecture', 'county'] as const;

export type PlanLevel = (typeof planLevels)[number];

/** What a document is: a plan of several years or of one, a law, a table of tasks, or the plan of a whole period. */
export const planKinds = ['plan', 'year-plan', 'regulation', 'task-table', 'planning'] as const;

export type PlanKind = (typeof planKinds)[number];

/** How much of a document a text has: all of it, only its beginning, or parts out of its middle. */
export const extents = ['whole', 'opening', 'excerpt'] as const;

export type Extent = (typeof extents)[number];

/**
 * What a paragraph is for: running text, a cell or line that only names units, or a cell of a task table with the work of
 * one unit, with the time by which it is due, with a remark, or with something else.
 */
export type ParagraphKind = 'text' | 'units' | 'work' | 'deadline' | 'note' | 'other';

/** One body paragraph of a clause, after repair, with the way back into the source. */
export interface Paragraph {
  kind: ParagraphKind;
  /** The name of the column of a task table in which it stands; only where its page has to say so. */
  label?: string;
  text: string;
  /** Ordered, and complete but for characters that a repair put in. */
  runs: readonly Run[];
}

/** The smallest numbered unit that can be cited, or the text before the first (`0`) or after the last (`end`). */
export interface Clause {
  /** `<plan>/<ordinals>`, such as `gansu/2.4.2`. */
  id: string;
  plan: string;
  /** The numbers that the document prints, outermost first, joined by dots: `2.4.2`. */
  ordinals: string;
  /** The same as printed, without the mark that closes a label: `['二', '(四)', '2']`; `''` where nothing is printed. */
  labels: readonly string[];
  /**
   * The clause's own label with its closing mark, as printed: `二、`, `(四)`, `2.`, and with a blank where the number has
   * a column of its own; `''` where nothing is printed.
   */
  marker: string;
  /** 1 for the outermost numbered level. */
  depth: number;
  /** Id of the enclosing clause. */
  parent: string | null;
  /** `''` where the clause has none. */
  heading: string;
  headingRuns: readonly Run[];
  paragraphs: readonly Paragraph[];
  /** Where the clause stands in the source, its own text only (not that of the clauses below it). */
  spans: readonly Span[];
}

export const repairKinds = [
  'page-break',
  'stray-word',
  'typo',
  'punctuation',
  'spacing',
  'duplicate',
] as const;

export type RepairKind = (typeof repairKinds)[number];

/** One difference between the source and what is shown. */
export interface Repair {
  plan: string;
  start: number;
  end: number;
  original: string;
  repaired: string;
  kind: RepairKind;
  note: string;
}

/**
 * What a column of a task table holds: the numbers of clauses, the clauses of one level, or what belongs to them; `other`
 * where its name tells nothing that is known.
 */
export type ColumnRole = 'number' | 'level' | Exclude<ParagraphKind, 'text'>;

/** A column of a task table. */
export interface TableColumn {
  /** As the head of the table prints it, without blanks and line breaks. */
  name: string;
  role: ColumnRole;
}

/** The cells of a task table as printed, for showing the original beside the reading. */
export interface PlanTable {
  columns: readonly TableColumn[];
  /** One array of cells a row, as many as there are columns; `''` for an empty or merged cell. */
  rows: readonly (readonly string[])[];
  /** Id of the innermost clause that each row became. */
  clauses: readonly string[];
}

/** What the page that a text was copied from says of the document: a label with what stands behind it. */
export interface PageEntry {
  label: string;
  /** As printed. */
  value: string;
  /** The field of the title block that it is for; `null` where it is for none. */
  field: keyof TitleBlock | null;
  /** 1-based line of the source. */
  line: number;
}

/** What the title block of a plan says about it; `null` where it says nothing. */
export interface TitleBlock {
  title: string | null;
  docNumber: string | null;
  issuer: string | null;
  addressee: string | null;
  date: string | null;
}

/** What the parser makes of one plan text. */
export interface ParsedPlan {
  titleBlock: TitleBlock;
  pageEntries: readonly PageEntry[];
  /** `null` where neither title nor numbering tells. */
  kind: PlanKind | null;
  complete: Extent;
  clauses: readonly Clause[];
  repairs: readonly Repair[];
  table: PlanTable | null;
  diagnostics: readonly Diagnostic[];
}

/** A repair that an editor listed by hand in a plan's front matter; `find` occurs in the source exactly once. */
export interface ListedRepair {
  find: string;
  replace: string;
  kind: RepairKind;
  note: string;
}

/** A warning that an editor has looked at and accepted. */
export interface AcceptedDiagnostic {
  code: string;
  /** Id of the clause it is about. */
  clause: string;
  note: string;
}

/** A plan's front matter, checked; what the editor left to the parser is not among it. */
export type PlanFrontMatter = Omit<PlanMetadata, 'kind' | 'complete'> & {
  kind?: PlanKind | undefined;
  complete?: Extent | undefined;
};

/** What is known of a plan: its front matter, with what the parser found where that does not say. */
export interface PlanMetadata {
  /** The name of the .mdx file. */
  id: string;
  title: string;
  /** Place name for lists: `甘肃省`. */
  region: string;
  docNumber: string | null;
  issuer: string | null;
  /** ISO 8601, as precise as known: `2017-05-15`, `2017` or `null`. */
  date: string | null;
  kind: PlanKind;
  complete: Extent;
  level: PlanLevel;
  /** Six digits of GB/T 2260. */
  adcode: string;
  /** The documents that the plan says it is based on. */
  basis: readonly string[];
  /** Name of the file in seeds/, and the sha256 of its bytes. */
  source: { file: string; sha256: string };
  repairs: readonly ListedRepair[];
  accepted: readonly AcceptedDiagnostic[];
  /** Topics that an editor assigned by hand, by clause id. */
  topics: Readonly<Record<string, readonly string[]>>;
}

/** One plan with all that was read from it. */
export interface Plan extends ParsedPlan {
  metadata: PlanMetadata;
  /** The verbatim text. */
  text: string;
  facts: Facts;
  /** Diagnostics that the front matter accepts are left out here. */
  openDiagnostics: readonly Diagnostic[];
}
