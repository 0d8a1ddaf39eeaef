import type { Target } from './layout/heads.data.ts';

export type { Target };

/** What a spreadsheet or a delimited text holds, whatever it was written with. */
export interface Sheet {
  /** `null` where the file has only one and no name for it. */
  name: string | null;
  rows: readonly SheetRow[];
  /** Cells that were merged into one; only the first of them holds what is printed. */
  merges: readonly Merge[];
  /** What is known of cells beside their text, as `row:column`. */
  marks: ReadonlyMap<string, CellMark>;
  /** Whether days that are written as bare numbers are counted from 1904 on. */
  is1904: boolean;
  /** What is hidden in the file and was not read, as nobody can have seen it in the announcement. */
  hidden: readonly (Omit<Passage, 'kind' | 'sheet'> & { isRow?: boolean })[];
}

/**
 * What a cell is beside its text: a formula with its result `saved` or `unsaved`, a `picture`, or `text` where its digits
 * were kept from being taken for a number.
 */
export type CellMark = 'saved' | 'unsaved' | 'picture' | 'text';

/** A row with its number in the file, counted from 1. */
export interface SheetRow {
  number: number;
  cells: readonly string[];
}

/** A block of merged cells: row numbers from 1, columns from 0, both ends included. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What a file holds, or the reason in Chinese, with its remedy, why it cannot be read. */
export type ReadSheets =
  { sheets: readonly Sheet[]; problem: null } | { sheets: null; problem: string };

/** A head or label that is understood. */
export interface Head {
  target: Target;
  /** As printed, on one line. */
  printed: string;
  /** Words in brackets behind it: a unit, a datum. */
  bracket: string;
}

/** A cell with the head that says what it means. */
export interface Field extends Head {
  value: string;
  mark: CellMark | null;
  /** The cell is part of a merged one that begins in a row above: its value was `taken`, or `left` as it may be a sum. */
  merged: 'no' | 'taken' | 'left';
}

/** Whether a part of a list names plots that come in, stay or leave. */
export type Section = 'listed' | 'kept' | 'removed';

/** What a list says about one plot. */
export interface Entry {
  kind: 'entry';
  sheet: string | null;
  /** Number of its first row. */
  row: number;
  /** Numbers of all rows that it was read from. */
  rows: readonly number[];
  /** Whether days that are written as bare numbers are counted from 1904 on. */
  is1904: boolean;
  /** The words above the table. */
  title: string | null;
  section: { kind: Section; printed: string } | null;
  fields: readonly Field[];
  /** Cells under heads that are not understood, which may name the announcement. */
  elsewhere: readonly { head: string; value: string }[];
  /** Why its cells cannot be trusted to stand under their heads, in Chinese. */
  misfit: string | null;
}

/** A row that says nothing about a plot, with the reason in Chinese. */
export interface Passage {
  kind: 'passage';
  sheet: string | null;
  row: number;
  text: string;
  why: string;
  /** Whether it may be a plot all the same: a row of several cells that nothing explains. */
  isLost?: boolean;
  /** Whether the row holds heads, which a report counts and does not list. */
  isHead?: boolean;
}

/** What became of a row of the file. */
export interface RowReport {
  verdict: 'taken' | 'refused' | 'passed';
  sheet: string | null;
  row: number;
  /** Numbers of all rows that it was read from. */
  rows: readonly number[];
  /** Empty where there is none. */
  id: string;
  name: string;
  /** What was changed, in Chinese. */
  changes: readonly string[];
  /** What an editor has to look at again, in Chinese. */
  checks: readonly string[];
  /** Why the row was refused or passed over, with the remedy, in Chinese. */
  reasons: readonly string[];
  /** Whether the row may hold a plot that was not understood. */
  isLost: boolean;
}
