import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import {
  croissantName,
  getDataFiles,
  packageName,
  zipName,
} from '../../../src/features/data/data-files.query.ts';
import { some } from '../../support/some.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: {
      name: string;
      type: string;
      constraints?: { required?: true; unique?: true; enum?: string[] };
    }[];
    foreignKeys?: { fields: [string]; reference: { resource?: string; fields: [string] } }[];
  };
}

const files = getDataFiles();
const textOf = (name: string): string =>
  new TextDecoder().decode(files.find((file) => file.name === name)!.write());
const { resources } = JSON.parse(textOf(packageName)) as { resources: Resource[] };
const tables = new Map(
  resources.map(({ name, path }) => [
    name,
    parse<Record<string, string>>(textOf(path), { bom: true, columns: true }),
  ]),
);
const valuesOf = (table: string, column: string): string[] =>
  tables.get(table)!.flatMap((row) => (row[column] === '' ? [] : (row[column] ?? [])));

/** How values of a type are written, where any text will not do. */
const written: Readonly<Record<string, (value: string) => boolean>> = {
  integer: (value) => /^-?\d+$/.test(value),
  number: (value) => !Number.isNaN(Number(value)),
};

describe.each(resources)(
  'the table $name of the data package',
  ({ name, path, bytes, hash, schema }) => {
    test('is there, with the size and the sum that it says', () => {
      const { size, sha256 } = files.find((file) => file.name === path)!;
      expect({ bytes, hash }).toEqual({ bytes: size, hash: `sha256:${sha256}` });
    });

    test('has the columns of the file in their order, each with values as it says', () => {
      const [row = {}] = tables.get(name)!;
      expect(schema.fields.map((field) => field.name)).toEqual(Object.keys(row));
      for (const { name: column, type, constraints } of schema.fields) {
        const values = valuesOf(name, column);
        const wanted = constraints?.required ? tables.get(name)!.length : values.length;
        expect(values, column).toHaveLength(wanted);
        const different = constraints?.unique ? values.length : new Set(values).size;
        expect(new Set(values).size, column).toBe(different);
        const known = constraints?.enum ?? values;
        expect(known, column).toEqual(expect.arrayContaining(values));
        const isWritten = written[type] ?? (() => true);
        expect(values.filter((value) => !isWritten(value))).toEqual([]);
      }
    });

    test('finds every row that it refers to', () => {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const there = new Set(valuesOf(reference.resource ?? name, reference.fields[0]));
        const lost = valuesOf(name, fields[0]).filter((value) => !there.has(value));
        expect(lost, fields[0]).toEqual([]);
      }
      expect(schema.fields.length).toBeGreaterThan(0);
    });
  },
);

test('clauses, agencies and disclosures are referred to', () => {
  const keys = resources.flatMap(({ schema }) => schema.foreignKeys ?? []);
  const named = new Set(keys.map(({ reference }) => reference.resource));
  expect([...named]).toEqual(
    expect.arrayContaining(['plans', 'clauses', 'agencies', 'disclosures']),
  );
});

describe('the Croissant description', () => {
  const told = JSON.parse(textOf(croissantName)) as Record<string, unknown> & {
    distribution: Record<string, unknown>[];
    recordSet: { '@id': string; field: Record<string, { '@id': string }>[] }[];
  };
  const fields = told.recordSet.flatMap(({ field }) => field);
  const ids = [...told.distribution, ...told.recordSet, ...fields].map((one) => one['@id']);

  test('says of the whole and of each file what the standard asks for', () => {
    for (const property of [
      ...['@context', '@type', 'conformsTo', 'name', 'description', 'license', 'url'],
      ...['creator', 'datePublished'],
    ])
      expect(told[property], property).toBeTruthy();
    for (const file of some(told.distribution))
      for (const property of ['@type', '@id', 'name', 'contentUrl', 'encodingFormat', 'sha256'])
        expect(file[property], property).toBeTruthy();
  });

  test('names nothing twice, and refers only to what it names', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const references = fields.flatMap((field) => [
      (field['source'] as unknown as { fileObject: { '@id': string } }).fileObject['@id'],
      ...(field['references'] ? [field['references']['@id']] : []),
    ]);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has the columns of the data package', () => {
    expect(fields.map((field) => field['@id'])).toEqual(
      resources.flatMap(({ name, schema }) =>
        schema.fields.map((field) => `${name}/${field.name}`),
      ),
    );
  });
});

test('the zip begins with what tells what is in it', () => {
  const zip = unzipSync(files.find(({ name }) => name === zipName)!.write());
  expect(Object.keys(zip)[0]).toBe('README.txt');
  expect(zip).toHaveProperty([packageName]);
  const readme = new TextDecoder().decode(zip['README.txt']);
  for (const { name } of resources) expect(readme).toContain(`${name}（`);
});
