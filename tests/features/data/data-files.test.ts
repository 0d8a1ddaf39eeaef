import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonSchema } from '../../../src/corpus/export/schema.ts';
import { getDatasets } from '../../../src/features/data/data-files.query.ts';

describe.each([...getDatasets()])('$name', (dataset) => {
  const rows = dataset.parts.flatMap((part) => part.rows());

  test('has rows, and every column of the CSV is a field of every row', () => {
    expect(rows.length).toBeGreaterThan(0);
    const columns = dataset.columns.map(({ name }) => name);
    for (const row of rows) expect(fieldsOf(row)).toEqual(columns);
  });

  test('fits the JSON Schema that is published with it', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(jsonSchema(dataset));
    validate(JSON.parse(JSON.stringify(rows)));
    expect(validate.errors ?? []).toEqual([]);
  });
});

function fieldsOf(row: object): string[] {
  return Object.entries(row).flatMap(([key, value]) =>
    isGroup(value) ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
  );
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
