import { expect, test } from 'vitest';
import { ledgerChoices } from '../../../src/features/commitments/choices.ts';
import { rowValues } from '../../../src/features/commitments/row-values.ts';
import { markedUnits } from '../../../src/features/commitments/units.ts';
import { choosePromises, packLedger } from '../../../src/features/embed/ledger-marks.ts';
import { promise } from '../../support/commitments.ts';

const today = '2026-11-22';
const records = [
  promise({ plan: 'a', region: '甲省', adcode: '620000', date: '2020-12-31', year: 2020 }),
  promise({ plan: 'b', region: '乙市', adcode: '511000', date: '2030-12-31', year: 2030 }),
  promise({ plan: 'b', region: '乙市', adcode: '511000', every: 'P1Y' }),
  promise({ plan: 'b', region: '乙市', adcode: '511000', state: null }),
];
const promises = records.map((record) => ({
  unit: markedUnits([record], today)[0] ?? null,
  values: rowValues(record, today, false),
}));
const choices = ledgerChoices(
  records,
  promises.map(({ values }) => values),
  { agencies: [], topics: [] },
);
const packed = packLedger(promises, choices);
const choose = (query: string) => choosePromises(packed, new URLSearchParams(query));

test('an address without filters chooses all', () => {
  expect(choose('')).toMatchObject({ count: 4, choice: '', unknown: '' });
  expect(choose('').units).toEqual(markedUnits(records, today));
});

test('several filters choose what each of them does, and say so in words', () => {
  expect(choose('plan=b&state=yearly')).toEqual({
    units: [{ kind: 'yearly', year: null }],
    count: 1,
    choice: '期限：每年；地方：乙市',
    unknown: '',
  });
  expect(choose('plan=b').count).toBe(3);
  expect(choose('plan=b').units).toHaveLength(2);
});

test('filters that no promise fits choose none', () => {
  expect(choose('plan=a&state=yearly')).toMatchObject({ units: [], count: 0 });
});

test('what a filter has not is told and chooses nothing away', () => {
  const { count, unknown } = choose('plan=nowhere');
  expect(count).toBe(4);
  expect(unknown).toContain('nowhere');
});
