import { expect, test } from 'vitest';
import {
  passesCommitmentFilter,
  readCommitmentFilter,
  writeCommitmentFilter,
} from '../../src/lib/commitment-filter.ts';

const read = (query: string): ReturnType<typeof readCommitmentFilter> =>
  readCommitmentFilter(new URLSearchParams(query));

test('an address and its filter are two forms of one thing', () => {
  const query = '?plan=gansu&year=2020&kind=by&agency=water&topic=survey';
  expect(writeCommitmentFilter(read(query))).toBe(query);
});

test('empty fields of a form do not reach the address', () => {
  expect(writeCommitmentFilter(read('?plan=&year=2020&kind='))).toBe('?year=2020');
  expect(writeCommitmentFilter(read('?other=1'))).toBe('');
});

test('every part of a filter must be met', () => {
  const marks = { plan: 'gansu', year: '2020', kind: 'by', agency: 'water finance' };
  expect(passesCommitmentFilter(marks, read(''))).toBe(true);
  expect(passesCommitmentFilter(marks, read('?plan=gansu&year=2020'))).toBe(true);
  expect(passesCommitmentFilter(marks, read('?plan=gansu&year=2017'))).toBe(false);
});

test('any of several agencies will do, but only a whole name', () => {
  const marks = { agency: 'water-affairs finance' };
  expect(passesCommitmentFilter(marks, read('?agency=finance'))).toBe(true);
  expect(passesCommitmentFilter(marks, read('?agency=water'))).toBe(false);
});

test('what has no year does not pass a filter by year', () => {
  expect(passesCommitmentFilter({ plan: 'gansu' }, read('?year=2020'))).toBe(false);
});
