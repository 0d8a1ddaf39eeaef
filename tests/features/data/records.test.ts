import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { getDatasets } from '../../../src/features/data/data-files.query.ts';
import {
  programForms,
  recordKinds,
  recordPath,
  recordSchema,
  type RecordKind,
} from '../../../src/features/data/records.ts';
import { recordRoutes, writeRecord } from '../../../src/features/data/records.query.ts';
import { some } from '../../support/some.ts';

type Row = Record<string, unknown>;

const site = new URL('https://soil.example/');
const routes = recordRoutes();

function idsOf(kind: RecordKind): string[] {
  return routes.filter(({ props }) => props.kind === kind).map(({ params }) => params.id);
}

function read(kind: RecordKind, id: string): Row {
  return JSON.parse(writeRecord(kind, id, site)) as Row;
}

const rowsOf = (name: string): unknown => {
  const rows = getDatasets()
    .find((dataset) => dataset.name === name)!
    .parts.flatMap((part) => part.rows());
  return JSON.parse(JSON.stringify(rows));
};

describe.each(Object.keys(recordKinds) as RecordKind[])('the record of a %s', (kind) => {
  test('fits its schema, whose address it gives', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(recordSchema(kind));
    for (const id of some(idsOf(kind))) {
      const record = read(kind, id);
      validate(record);
      expect(validate.errors ?? [], id).toEqual([]);
      expect(record['$schema']).toBe(`https://soil.example/data/record-${kind}.schema.json`);
    }
  });

  test('stands beside its page, which links it', () => {
    for (const id of some(idsOf(kind))) {
      const { url } = read(kind, id);
      expect(new URL(url as string).pathname).toBe(recordPath(kind, id).replace('.json', '/'));
      expect(programForms(kind, id).map(({ path }) => path)).toContain(recordPath(kind, id));
    }
  });
});

test.for([
  'plans',
  'clauses',
  'responsibilities',
  'commitments',
  'disclosures',
  'places',
  'repairs',
])('the records of all plans, joined, are the dataset %s', (name) => {
  const records = idsOf('plan').map((id) => read('plan', id));
  const joined = records.flatMap((record) => (name === 'plans' ? record['plan'] : record[name]));
  expect(joined).toEqual(rowsOf(name));
});

test('the record of an agency has every row that charges it with something', () => {
  const all = rowsOf('responsibilities') as Row[];
  const held = some(idsOf('agency')).flatMap((id) => read('agency', id)['responsibilities']);
  expect(held).toHaveLength(all.filter(({ agency }) => agency !== null).length);
});
