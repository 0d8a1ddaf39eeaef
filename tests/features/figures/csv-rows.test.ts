import { expect, test } from 'vitest';
import { toCsv } from '../../../src/corpus/export/csv.ts';
import { chosenName, keepRecords } from '../../../src/features/figures/csv-rows.ts';

const rows = [
  { id: 'a/1', text: '一行，\n两行"引"' },
  { id: 'a/2', text: '没有' },
  { id: 'a/3', text: 'a/2,b' },
];
const csv = toCsv(rows, ['id', 'text']);

test('the rows that are listed stay as they are written, in their order', () => {
  expect(keepRecords(csv, new Set(['a/3', 'a/1']))).toBe(
    toCsv([rows[0]!, rows[2]!], ['id', 'text']),
  );
});

test('where nothing is listed, the head stays', () => {
  expect(keepRecords(csv, new Set())).toBe(toCsv([], ['id', 'text']));
});

test('a file is named after what it holds, with nothing that no file name may have', () => {
  expect(chosenName('ledger', '?plan=a&state=past')).toBe('ledger-plan-a-state-past.csv');
  expect(chosenName('ledger', '?plan=../x')).toBe('ledger-plan-x.csv');
  expect(chosenName('ledger', '')).toBe('ledger.csv');
});
