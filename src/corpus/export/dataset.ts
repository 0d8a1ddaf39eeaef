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

/** What a file of the open data holds. */
export interface DatasetDescription {
  name: string;
  title: string;
  description: string;
  columns: readonly Column[];
}

/** A file of the open data, and how its rows come from what the project was made from. */
export interface Dataset<Source = Corpus> extends DatasetDescription {
  rows: (source: Source) => readonly object[];
}

/** A dataset with its rows. */
export interface FilledDataset extends DatasetDescription {
  rows: readonly object[];
}

/** Take the rows of a dataset from its source. */
export function fillDataset<Source>(dataset: Dataset<Source>, source: Source): FilledDataset {
  return { ...dataset, rows: dataset.rows(source) };
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
