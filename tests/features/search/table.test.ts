import { expect, test } from 'vitest';
import { packTable, recordsOf, unpackTable } from '../../../src/features/search/table.ts';

const table = {
  plans: [{ id: 'gansu', name: '甘肃省', level: 'province' as const, province: '62', count: 5 }],
  headings: [0, null, 35, 2, null],
  depths: [],
  common: '土',
  textSize: 0.5,
  parts: [
    { clauses: 3, words: ['%', '土壤'] },
    { clauses: 2, words: [] },
  ],
  textsInFile: 2,
};

test('a table comes back from its packed form', () => {
  expect(unpackTable(packTable(table))).toEqual(table);
});

test('of a very long heading the beginning counts', () => {
  expect(packTable({ ...table, headings: [200] }).headings).toBe('z');
});

test('the records of each part are its clauses in their order, but for those without any text', () => {
  expect(recordsOf(table).map(({ clauses }) => clauses)).toEqual([[0, 2], [3]]);
});
