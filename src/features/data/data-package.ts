import type { Column } from '../../corpus/export/dataset.ts';
import { cellType } from '../../corpus/export/schema.ts';
import { dataLicense } from '../../shared/settings.ts';

/** A table of the open data, as the descriptions of the whole name it. */
export interface DescribedTable {
  /** The name of its files without their endings: `clauses`, `clauses-620000`. */
  name: string;
  /** The name of its dataset: `clauses`. */
  dataset: string;
  /** The code of the province that it is of; `null` where it is the whole. */
  province: string | null;
  title: string;
  description: string;
  columns: readonly Column[];
  /** Its file of CSV. */
  csv: { name: string; size: number; sha256: string };
}

/** What the descriptions say of the data as a whole. */
export interface DescribedData {
  title: string;
  description: string;
  publisher: string;
  /** Of the page that lists the data, a full address with a slash at its end. */
  address: string;
  /** `YYYY-MM-DD`. */
  date: string;
  tables: readonly DescribedTable[];
}

const idColumn = 'id';

/**
 * The data as a Data Package, version 2 of the standard (datapackage.org), with the keys by which tables refer to each other.
 *
 * `profile` says the same as `type` to programs that read version 1.
 */
export function dataPackage(described: DescribedData): object {
  const { title, description, publisher, address, date, tables } = described;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'jingtu',
    title,
    description,
    homepage: address,
    version: date,
    licenses: [{ name: 'CC0-1.0', path: dataLicense.url, title: dataLicense.name }],
    contributors: [{ title: publisher, path: address, roles: ['publisher'] }],
    resources: tables.map((table) => ({
      $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
      name: table.name,
      profile: 'tabular-data-resource',
      type: 'table',
      title: table.title,
      description: table.description,
      path: table.csv.name,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
      bytes: table.csv.size,
      hash: `sha256:${table.csv.sha256}`,
      schema: tableSchema(table, tables),
    })),
  };
}

function tableSchema(table: DescribedTable, tables: readonly DescribedTable[]): object {
  const foreignKeys = keysOf(table, tables).map(({ column, to }) => ({
    fields: [column],
    reference: { resource: to.name, fields: [idColumn] },
  }));
  const hasId = table.columns.some(({ name }) => name === idColumn);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: table.columns.map(tableField),
    missingValues: [''],
    ...(hasId ? { primaryKey: [idColumn] } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function tableField(column: Column): object {
  const { name, type, title, description, nullable, values, csvWords = {}, refersTo } = column;
  const listed = values?.map((value) => csvWords[value] ?? value);
  const isFilled =
    !nullable && (name === idColumn || listed !== undefined || refersTo !== undefined);
  const constraints = {
    ...(isFilled ? { required: true } : {}),
    ...(name === idColumn ? { unique: true } : {}),
    ...(listed ? { enum: listed } : {}),
  };
  return {
    name,
    type: cellType(type),
    title,
    ...(description === '' ? {} : { description }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** By which columns a table refers to which; a part of one province to the part of the same, or to a whole. */
export function keysOf(
  table: DescribedTable,
  tables: readonly DescribedTable[],
): { column: string; to: DescribedTable }[] {
  return table.columns.flatMap(({ name, refersTo }) => {
    const parts = tables.filter(({ dataset }) => dataset === refersTo);
    const to = parts.find(({ province }) => province === null || province === table.province);
    return to === undefined ? [] : [{ column: name, to }];
  });
}
