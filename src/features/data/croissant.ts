import type { Column } from '../../corpus/export/dataset.ts';
import { dataLicense } from '../../shared/settings.ts';
import { keysOf, type DescribedData, type DescribedTable } from './data-package.ts';

const version = 'http://mlcommons.org/croissant/1.1';

/** The terms of the vocabulary that are used here, as a context of JSON-LD names them. */
const context = {
  '@language': 'zh-CN',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  key: 'cr:key',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  sc: 'https://schema.org/',
  source: 'cr:source',
};

const dataTypes: Readonly<Partial<Record<Column['type'], string>>> = {
  integer: 'sc:Integer',
  number: 'sc:Float',
};

/** The data as a Croissant dataset (MLCommons, version 1.1), for programs that learn from tables. */
export function croissant(described: DescribedData): object {
  const { title, description, publisher, address, date, tables } = described;
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: version,
    name: 'jingtu',
    alternateName: title,
    description,
    url: address,
    license: dataLicense.url,
    version: date,
    datePublished: date,
    inLanguage: 'zh-CN',
    citeAs: `${publisher}：${title}，${date}，${address}`,
    creator: { '@type': 'sc:Organization', name: publisher, url: address },
    distribution: tables.map(({ csv }) => ({
      '@type': 'cr:FileObject',
      '@id': csv.name,
      name: csv.name,
      contentUrl: `${address}${csv.name}`,
      contentSize: `${csv.size} B`,
      encodingFormat: 'text/csv',
      sha256: csv.sha256,
    })),
    recordSet: tables.map((table) => recordSet(table, tables)),
  };
}

function recordSet(table: DescribedTable, tables: readonly DescribedTable[]): object {
  const { name, title, description, columns, csv } = table;
  const keys = new Map(keysOf(table, tables).map(({ column, to }) => [column, to.name]));
  return {
    '@type': 'cr:RecordSet',
    '@id': name,
    name,
    description: `${title}：${description}`,
    ...(columns.some((column) => column.name === 'id') ? { key: { '@id': `${name}/id` } } : {}),
    field: columns.map((column) => ({
      '@type': 'cr:Field',
      '@id': `${name}/${column.name}`,
      name: column.name,
      description: `${column.title}。${column.description}`,
      dataType: dataTypes[column.type] ?? 'sc:Text',
      ...(keys.has(column.name) ? { references: { '@id': `${keys.get(column.name)}/id` } } : {}),
      source: { fileObject: { '@id': csv.name }, extract: { column: column.name } },
    })),
  };
}
