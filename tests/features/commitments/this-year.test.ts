import { describe, expect, test } from 'vitest';
import {
  allDuties,
  describeYear,
  dutiesOfYear,
} from '../../../src/features/commitments/this-year.ts';
import { promise } from '../../support/commitments.ts';

const records = [
  promise({ id: 'yearly', every: 'P1Y', task: '开展培训' }),
  promise({ id: 'march', every: 'P1Y', task: '3月底前，上传数据' }),
  promise({ id: 'half', every: 'P6M', task: '报告进展', start: 4, end: 12 }),
  promise({ id: 'third', every: 'P3Y', task: '开展1轮培训', clause: 'x/2' }),
  promise({ id: 'regularly', task: '开展巡查' }),
  promise({ id: 'due', date: '2030-12-31', task: '达到95%以上' }),
  promise({ id: 'standing', date: '2027-01-01', state: 'standing', start: 0, end: 12 }),
];
const idsIn = (year: number): string[] =>
  allDuties(dutiesOfYear(records, year)).map(({ record }) => record.id);

describe('the duties of a year', () => {
  test('are in 2026 those of every year, the earliest day first, and those of several', () => {
    expect(idsIn(2026)).toEqual(['march', 'yearly', 'third']);
  });

  test('have from 2027 on what the text begins in that year', () => {
    expect(idsIn(2027)).toEqual(['march', 'half', 'yearly', 'third']);
    expect(dutiesOfYear(records, 2027).yearly[1]).toMatchObject({
      since: 2027,
      date: '2027-06-30',
    });
  });

  test('have in 2030 what is due in it', () => {
    expect(idsIn(2030)).toEqual(['due', 'march', 'half', 'yearly', 'third']);
  });

  test('never claim a year for what comes every three years without a beginning', () => {
    for (const year of [2026, 2027, 2028])
      expect(dutiesOfYear(records, year).longer).toMatchObject([{ rhythm: '每3年', date: null }]);
  });

  test('fall, where the text gives the beginning, into the last year of each period', () => {
    const begun = [...records, promise({ ...records[6], clause: 'x/2', end: 20 })];
    const dateIn = (year: number) => dutiesOfYear(begun, year).longer[0]?.date;
    expect([2027, 2028, 2029, 2030].map(dateIn)).toEqual([null, null, '2029-12-31', null]);
  });

  test('are told in one sentence, which is empty where there are none', () => {
    expect(describeYear(dutiesOfYear(records, 2030))).toBe(
      '1 件写明 2030 年到期，3 件每年都要做，1 件隔几年做一次。',
    );
    expect(describeYear(dutiesOfYear([], 2030))).toBe('');
  });
});
