import type { Column, DatasetDescription } from './dataset.ts';

/** A part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

const typeSchemas: Readonly<Record<Column['type'], Schema>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  strings: { type: 'array', items: { type: 'string' } },
  spans: {
    type: 'array',
    items: {
      type: 'array',
      prefixItems: [{ type: 'integer' }, { type: 'integer' }],
      minItems: 2,
      maxItems: 2,
    },
  },
  names: { type: 'array', items: { type: 'object' } },
};

/** The JSON Schema (draft 2020-12) of a dataset's JSON file. */
export function jsonSchema({ title, description, columns }: DatasetDescription): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description,
    type: 'array',
    items: objectSchema(columns),
  };
}

/** The schema of one row, as an object with the nested ones that dots lead into. */
export function objectSchema(columns: readonly Column[]): Schema {
  const properties: Record<string, Schema> = {};
  for (const [name, members] of Map.groupBy(columns, (column) => column.name.split('.')[0] ?? '')) {
    const [only] = members;
    const nested = members.map((member) => ({
      ...member,
      name: member.name.slice(name.length + 1),
    }));
    properties[name] = only?.name === name ? columnSchema(only) : objectSchema(nested);
  }
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function columnSchema({ type, title, description, nullable, values }: Column): Schema {
  const base = typeSchemas[type];
  const allowed = values && { enum: nullable ? [...values, null] : values };
  return {
    title,
    ...(description && { description }),
    ...base,
    ...(nullable && { type: [base['type'], 'null'] }),
    ...allowed,
  };
}

/** What a column holds in a table, where lists stand in one cell, an item a line. */
export function cellType(type: Column['type']): string {
  return type === 'integer' || type === 'number' ? type : 'string';
}

/** The metadata of a dataset's CSV file, after the W3C's Metadata Vocabulary for Tabular Data. */
export function csvMetadata({ name, title, description, columns }: DatasetDescription): Schema {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
    url: `${name}.csv`,
    'dc:title': title,
    'dc:description': description,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: column.name,
        'dc:title': column.title,
        ...(column.description && { 'dc:description': column.description }),
        datatype: cellType(column.type),
        required: !column.nullable && column.type !== 'strings',
        ...(column.type === 'strings' || column.type === 'spans' ? { separator: '\n' } : {}),
      })),
    },
  };
}
