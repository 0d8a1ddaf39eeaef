import { expect, test } from 'vitest';
import { clausesByHash, joinHashes, packTable, unpackTable } from '../../src/search/table.ts';

test('hashes are cut where the last two still differ', () => {
  expect(joinHashes(['abcd12', 'abce34', 'ffff56'])).toBe('abcdabceffff');
});

test('a clause without a record gets a hash of the same length that no record has', () => {
  expect(joinHashes(['ab', undefined, 'ac'])).toBe('ab--ac');
});

test('two records of one name are an error that says so', () => {
  expect(() => joinHashes(['abc', 'abc'])).toThrow('同名');
});

test('a table comes back from its packed form, and finds clauses by hash', () => {
  const table = {
    plans: [{ id: 'gansu', name: '甘肃省', level: 'province' as const, count: 2 }],
    hashes: joinHashes(['ab1', 'ac2']),
    headings: [0, 35],
    common: '',
  };
  const unpacked = unpackTable(packTable(table));
  expect(unpacked).toEqual(table);
  expect(clausesByHash(unpacked).clauses.get('ac')).toBe(1);
});

test('of a very long heading the beginning counts', () => {
  expect(packTable({ plans: [], hashes: 'a', headings: [200], common: '' }).headings).toBe('z');
});
