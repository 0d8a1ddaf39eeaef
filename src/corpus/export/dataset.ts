import type { Corpus } from '../types.ts';

/** What a column holds. `spans` are pairs of offsets; the lists have no nulls in them. */
export type ColumnType = 'string' | 'integer' | 'number' | 'strings' | 'spans' | 'names';

/** A field of a dataset's rows, as the dictionary, the JSON Schema and the CSV metadata describe it. */
export interface Column {
  /** A dot leads into a nested object. */
  name: string;
  type: ColumnType;
  /** In Chinese, for the dictionary. */
  title: string;
  description: string;
  nullable?: true;
  /** The only values that occur. */
  values?: readonly string[];
}

/** A file of the open data. */
export interface Dataset {
  name: string;
  title: string;
  description: string;
  columns: readonly Column[];
  rows: (corpus: Corpus) => readonly object[];
}

type ColumnExtras = Partial<Pick<Column, 'nullable' | 'values' | 'description'>>;

/** Describe a column in one line. */
export function column(
  name: string,
  type: ColumnType,
  title: string,
  extras: ColumnExtras = {},
): Column {
  return { name, type, title, description: '', ...extras };
}
