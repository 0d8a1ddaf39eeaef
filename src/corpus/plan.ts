import type { Diagnostic } from './diagnostic.ts';
import type { Facts } from './facts/types.ts';
import type { Extent, PlanKind, RepairKind } from './plan-kinds.ts';
import type { PlanMetadata } from './plan-metadata.ts';
import type { Run, Span } from './position.ts';

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

/** One plan with all that was read from it. */
export interface Plan extends ParsedPlan {
  metadata: PlanMetadata;
  /** The verbatim text. */
  text: string;
  facts: Facts;
  /** Diagnostics that the front matter accepts are left out here. */
  openDiagnostics: readonly Diagnostic[];
}
