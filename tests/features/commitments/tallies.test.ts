import { describe, expect, test } from 'vitest';
import { rowValues } from '../../../src/features/commitments/row-values.ts';
import {
  describeTold,
  countTold,
  describeLedger,
  isYearly,
  standingOf,
} from '../../../src/features/commitments/tallies.ts';
import {
  layoutUnits,
  markedUnits,
  unitsHeadline,
} from '../../../src/features/commitments/units.ts';
import { promise } from '../../support/commitments.ts';

const records = [
  promise({ date: '2020-12-31', figures: ['90%左右'] }),
  promise({ date: '2020-12-31', units: ['省环保厅'] }),
  promise({ date: '2030-12-31' }),
  promise({ date: '2017-01-01', state: 'standing' }),
  promise({ every: 'P1Y' }),
  promise({ every: 'P3Y' }),
  promise({ state: null, publication: { id: 'x/1/1', what: '名单', publisher: null } }),
];

test('what is due turns from coming to past on the day after it', () => {
  const [due] = records;
  if (!due) throw new Error('没有承诺。');
  expect(standingOf(due, '2020-12-31')).toBe('ahead');
  expect(standingOf(due, '2021-01-01')).toBe('past');
});

test('the finding counts what is due, what comes again and what has no time, at the day of the build', () => {
  expect(describeLedger(records, '2026-11-22', 1)).toBe(
    '4 件写明日期的事，2 件已到期；2 件要定期做；1 件要公开、没有写何时；本站查到其中 1 件后来的说法。',
  );
  expect(describeLedger(records, '2031-01-01')).toContain('3 件已到期');
  expect(describeLedger([], '2026-11-22')).toBe('');
});

test('each year, each half year and each month come in every year', () => {
  expect(['P1Y', 'P6M', 'P1W'].map((every) => isYearly({ every }))).toEqual([true, true, true]);
  expect([null, 'P2Y', 'P10Y'].map((every) => isYearly({ every }))).toEqual([false, false, false]);
});

describe('whether a promise says all', () => {
  test('is told in words, of all four things', () => {
    expect(describeTold(promise({ date: '2020-12-31', doer: '有关企业' }))).toBe(
      '写了谁、何时；没有写多少、公开',
    );
  });

  test('is counted thing by thing', () => {
    expect(countTold(records)).toEqual({ who: 1, when: 6, figure: 1, publication: 1 });
  });

  test('finds what names who and not when', () => {
    const gap = promise({ units: ['省环保厅'] });
    expect(rowValues(gap, '2026-11-22', false)).toMatchObject({ gap: 'when', who: undefined });
    expect(rowValues(promise({ every: 'P1Y' }), '2026-11-22', true)).toMatchObject({
      gap: undefined,
      who: 'none',
      state: 'recurring yearly',
      later: 'yes',
    });
  });
});

describe('the figure', () => {
  const rows = layoutUnits(markedUnits(records, '2026-11-22'));

  test('has a row a year and one for what comes again, and leaves out what has no time', () => {
    expect(rows.map(({ year, total }) => [year, total])).toEqual([
      [2017, 1],
      [2020, 2],
      [2030, 1],
      [null, 2],
    ]);
    expect(unitsHeadline(rows)).toBe('落在 2020 年的最多：2 件');
  });

  test('has a shape for each kind, and marks where years without anything lie between', () => {
    expect(rows.flatMap(({ paths }) => paths.map(({ kind }) => kind))).toEqual([
      'standing',
      'past',
      'ahead',
      'yearly',
      'recurring',
    ]);
    expect(rows.map(({ gap }) => gap)).toEqual([false, true, true, true]);
  });

  test('breaks a long row, and is as high as its lines', () => {
    const many = Array.from({ length: 17 }, () => promise({ date: '2020-12-31' }));
    const [row] = layoutUnits(markedUnits(many, '2026-11-22'));
    expect(row).toMatchObject({ total: 17, height: 23 });
    expect(row?.paths[0]?.d.match(/z/g)).toHaveLength(17);
    expect(row?.paths[0]?.d.match(/M/g)).toHaveLength(2);
  });
});
