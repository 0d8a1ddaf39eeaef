import type { Division } from '../registers/places.ts';
import type { Corpus } from '../corpus.ts';
import type { Facts } from '../facts/types.ts';
import type { ParsedPlan, Plan } from '../plan.ts';
import type { CsvColumn } from './csv.ts';

/** What a column holds. `spans` are pairs of offsets; the lists have no nulls in them. */
export type ColumnType = 'string' | 'integer' | 'number' | 'strings' | 'spans' | 'names';

/** A field of a dataset's rows, as the dictionary, the JSON Schema and the CSV metadata describe it. */
export interface Column extends CsvColumn {
  /** A dot leads into a nested object. */
  name: string;
  type: ColumnType;
  /** In Chinese, for the dictionary. */
  title: string;
  description: string;
  nullable?: true;
  /** The dataset whose `id` every value of it is, where it is not empty. */
  refersTo?: string;
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
  /** Has rows for what stands in each plan: of many plans it is published by province. */
  isLong?: true;
}

/** A plan as far as its text alone tells. */
export interface ReadPlan extends ParsedPlan {
  facts: Facts;
}

/** A file of the open data that has rows for what stands in each plan. */
export interface PlanDataset extends Dataset {
  rowsOf: (plan: ReadPlan) => readonly object[];
}

/** Describe a dataset of what stands in plans by the things of a plan that have the fields of its columns, and maybe others. */
export function planDataset(
  description: DatasetDescription,
  thingsOf: (plan: ReadPlan) => readonly object[],
): PlanDataset {
  const { columns } = description;
  const rowsOf = (plan: ReadPlan): object[] =>
    thingsOf(plan).map((thing) => pickRow(columns, thing));
  return { ...description, isLong: true, rowsOf, rows: ({ plans }) => plans.flatMap(rowsOf) };
}

/** The fields of a thing that have columns, in their order. */
export function pickRow(columns: readonly Column[], thing: object): object {
  const fields: Readonly<Record<string, unknown>> = { ...thing };
  const names = new Set(columns.map(({ name }) => name.split('.', 1)[0]!));
  return Object.fromEntries([...names].map((name) => [name, fields[name]]));
}

/** The rows of a dataset, or those of one province. They are made when they are asked for: of many plans they are too many to be kept. */
export interface DatasetPart {
  /** The name of its files without their endings: `clauses`, `clauses-620000`. */
  name: string;
  /** `null` where it is the whole. */
  province: Division | null;
  rowCount: number;
  rows: () => readonly object[];
}

/** A dataset in one part. */
export function wholeDataset<Source>(
  { name, rows }: Dataset<Source>,
  source: () => Source,
): DatasetPart {
  return makePart(name, null, () => rows(source()));
}

/** A dataset of plans in the parts in which it is published: a long one by province, where plans are split so. */
export function splitDataset(
  dataset: Dataset,
  corpus: Corpus,
  provinces: readonly { province: Division; plans: readonly Plan[] }[],
): DatasetPart[] {
  if (!dataset.isLong || provinces.length === 0) return [wholeDataset(dataset, () => corpus)];
  return provinces.map(({ province, plans }) =>
    makePart(`${dataset.name}-${province.adcode}`, province, () =>
      dataset.rows({ ...corpus, plans }),
    ),
  );
}

function makePart(name: string, province: Division | null, rows: DatasetPart['rows']): DatasetPart {
  return { name, province, rowCount: rows().length, rows };
}

/** Describe a column in one line; `?` behind its type says that it may be empty. */
export function column(
  name: string,
  type: ColumnType | `${ColumnType}?`,
  title: string,
  about: string | Partial<Column> = '',
): Column {
  const extras = typeof about === 'string' ? { description: about } : about;
  const [plain] = type.split('?') as [ColumnType];
  const nullable = type === plain ? {} : ({ nullable: true } as const);
  return { name, type: plain, title, description: '', ...nullable, ...extras };
}
