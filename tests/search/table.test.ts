import { expect, test } from 'vitest';
import { clausesByRecord, packTable, unpackTable } from '../../src/search/table.ts';

const table = {
  plans: [{ id: 'gansu', name: '甘肃省', level: 'province' as const, count: 3 }],
  headings: [0, null, 35],
  common: '土',
  textSize: 0.5,
};

test('a table comes back from its packed form', () => {
  expect(unpackTable(packTable(table))).toEqual(table);
});

test('of a very long heading the beginning counts', () => {
  expect(packTable({ plans: [], headings: [200], common: '', textSize: 0.5 }).headings).toBe('z');
});

test('records are the clauses in their order, but for those without any text', () => {
  expect([...clausesByRecord(table, ['a', 'b'])]).toEqual([
    ['a', 0],
    ['b', 2],
  ]);
});

test('a table and an index of different builds are not taken together', () => {
  expect(() => clausesByRecord(table, ['a', 'b', 'c'])).toThrow('3 records for 2 clauses');
});
