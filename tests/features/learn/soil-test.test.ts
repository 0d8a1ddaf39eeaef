import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  readConstructionLimits,
  readFarmlandLimits,
} from '../../../src/features/learn/registers/standards.ts';
import {
  doubtPh,
  readAmount,
  readPh,
  readReading,
} from '../../../src/features/learn/soil-test/amount.ts';
import {
  findRow,
  formatAmount,
  judge,
  judgeReading,
  phColumn,
} from '../../../src/features/learn/soil-test/judge.ts';
import { placeReading } from '../../../src/features/learn/soil-test/scale.ts';
import type { LimitRow } from '../../../src/features/learn/registers/standards.ts';

const content = new URL('../../../content/standards/', import.meta.url);
const source = (name: string): string => readFileSync(new URL(name, content), 'utf8');
const farmland = readFarmlandLimits('farmland.yaml', source('farmland.yaml'));
const construction = readConstructionLimits('construction.yaml', source('construction.yaml'));

/** GB 15618-2018 表1 as a second hand copied it: pollutant, field, four bands. */
const screening = `
镉 paddy 0.3 0.4 0.6 0.8
镉 other 0.3 0.3 0.3 0.6
汞 paddy 0.5 0.5 0.6 1.0
汞 other 1.3 1.8 2.4 3.4
砷 paddy 30 30 25 20
砷 other 40 40 30 25
铅 paddy 80 100 140 240
铅 other 70 90 120 170
铬 paddy 250 250 300 350
铬 other 150 150 200 250
铜 orchard 150 150 200 200
铜 other 50 50 100 100
镍 any 60 70 100 190
锌 any 200 200 250 300`;

/** GB 15618-2018 表3. */
const control = `
镉 1.5 2.0 3.0 4.0
汞 2.0 2.5 4.0 6.0
砷 200 150 120 100
铅 400 500 700 1000
铬 800 850 1000 1300`;

/** The seven metals of GB 36600-2018 表1: screening and control for the two classes. */
const metals = `
砷 20 60 120 140
镉 20 65 47 172
铬（六价） 3.0 5.7 30 78
铜 2000 18000 8000 36000
铅 400 800 800 2500
汞 8 38 33 82
镍 150 900 600 2000`;

const lines = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

const cells = [...farmland.entries, ...construction.entries].flatMap((row) =>
  row.screening.map((limit, column) => ({ row, column, limit })),
);

test('the registers of limits are read without a problem', () => {
  expect([...farmland.diagnostics, ...construction.diagnostics]).toEqual([]);
  expect(farmland.entries).toHaveLength(14 + 3);
  expect(construction.entries).toHaveLength(45 + 40);
});

test('the screening values of farmland are those of the table', () => {
  const rows = farmland.entries.filter(({ table }) => table === '表1');
  expect(rows.map(({ name, landUse, screening: own }) => [name, landUse, ...own])).toEqual(
    lines(screening).map(([name, use, ...values]) => [name, use, ...values.map(Number)]),
  );
});

test('the control values of farmland are those of the table, and copper, nickel and zinc have none', () => {
  const rows = new Map(farmland.entries.map(({ name, control: own }) => [name, own]));
  for (const [name, ...values] of lines(control))
    expect(rows.get(name!)).toEqual(values.map(Number));
  expect(['铜', '镍', '锌'].map((name) => rows.get(name))).toEqual([null, null, null]);
});

test('the metals of construction land have the values of the table', () => {
  const rows = construction.entries.slice(0, 7);
  expect(rows.map((row) => [row.name, ...row.screening, ...(row.control ?? [])])).toEqual(
    lines(metals).map(([name, ...values]) => [name, ...values.map(Number)]),
  );
});

test('no screening value is above the control value of its cell', () => {
  const wrong = cells.filter(({ row, column, limit }) => limit > (row.control?.[column] ?? limit));
  expect(wrong).toEqual([]);
});

describe.each(cells)('$row.id column $column', ({ row, column, limit }) => {
  const step = limit / 1000;
  const ceiling = row.control?.[column] ?? null;

  test('a reading at the screening value does not exceed it', () => {
    expect(judge(row, column, limit)).toMatchObject({ verdict: 'below', screening: limit });
    expect(judge(row, column, limit - step).verdict).toBe('below');
  });

  test('a reading just above the screening value exceeds it', () => {
    const both = ceiling === limit ? 'above-control' : 'between';
    const expected = ceiling === null ? 'above-screening' : both;
    expect(judge(row, column, limit + step).verdict).toBe(expected);
  });

  test('only a reading above the control value exceeds it', () => {
    const top = ceiling ?? limit * 1e6;
    const above = ceiling === null ? 'above-screening' : 'above-control';
    expect(judge(row, column, top * 1.001).verdict).toBe(above);
    expect(judge(row, column, top).verdict).not.toBe('above-control');
  });
});

test('the upper end of a range of pH belongs to the range', () => {
  const readings = [0, 5.5, 5.51, 6.5, 6.51, 7.5, 7.51, 14];
  expect(readings.map(phColumn)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test('an orchard has its own row for copper only; a paddy takes the common row where it has none', () => {
  const landUse = (name: string, use: LimitRow['landUse']): string | undefined =>
    findRow(farmland.entries, name, use)?.landUse;
  expect(landUse('铜', 'orchard')).toBe('orchard');
  expect(landUse('镉', 'orchard')).toBe('other');
  expect(landUse('铜', 'paddy')).toBe('other');
  expect(landUse('锌', 'paddy')).toBe('any');
  expect(landUse('金', 'paddy')).toBeUndefined();
});

test('a number is read with or without its unit, in full-width digits too', () => {
  const typed = {
    '0.3': 0.3,
    ' 0.3 mg/kg': 0.3,
    '0.3毫克/千克': 0.3,
    '０．３': 0.3,
    '１．５': 1.5,
    '1200': 1200,
    '.5': 0.5,
    '0': 0,
    '4e-5': 0.00004,
    '1e5': 1e5,
    '1000000': 1e6,
  };
  for (const [text, value] of Object.entries(typed)) {
    expect(readAmount(text)).toEqual({ ok: true, value });
  }
});

test.each([
  ['', '请填检测值'],
  ['-0.3', '负数'],
  ['−0.3', '负数'],
  ['0,3', '逗号'],
  ['1，200', '逗号'],
  ['300 µg/kg', '单位不是 mg/kg'],
  ['300μg/kg', '单位不是 mg/kg'],
  ['300ug/kg', '单位不是 mg/kg'],
  ['3 ppm', '单位不是 mg/kg'],
  ['<0.1', '不是一个数'],
  ['未检出', '不是一个数'],
  ['0.3.1', '不是一个数'],
  ['1e999', '不是一个数'],
  ['   ', '请填检测值'],
  ['-0', '负数'],
  ['1,000', '逗号'],
  ['300微克/千克', '单位不是 mg/kg'],
  ['0.3 g/kg', '单位不是 mg/kg'],
  ['0.3 mg/L', '单位不是 mg/kg'],
  ['Infinity', '不是一个数'],
  ['NaN', '不是一个数'],
  ['0x10', '不是一个数'],
  ['0.3-0.5', '不是一个数'],
  ['1 200', '不是一个数'],
  ['<script>alert(1)</script>', '不是一个数'],
  ['1000001', '太大了'],
  ['1e300', '太大了'],
])('the amount “%s” is refused with a reason', (typed, reason) => {
  expect(readAmount(typed)).toMatchObject({
    ok: false,
    problem: expect.stringContaining(reason) as string,
  });
});

test.each([
  ['', '请填土壤的 pH'],
  ['15', '0 到 14'],
  ['14.01', '0 到 14'],
  ['-0', '负数'],
  ['6.5-7', '不是一个数'],
  ['Infinity', '不是一个数'],
  ['-1', '负数'],
  ['6,5', '逗号'],
  ['酸性', '不是一个数'],
])('the pH “%s” is refused with a reason', (typed, reason) => {
  expect(readPh(typed)).toMatchObject({
    ok: false,
    problem: expect.stringContaining(reason) as string,
  });
});

test('what was not found is read with the least that the method finds, where the report prints it', () => {
  const limits = ['ND', 'n.d.', '未检出', '<0.1', '＜0.1', '< 0.1 mg/kg'].map((typed) => {
    const read = readReading(typed);
    return read.ok && read.reading.kind === 'undetected' ? read.reading.limit : 'not read';
  });
  expect(limits).toEqual([null, null, null, 0.1, 0.1, 0.1]);
  expect(readReading('0.3')).toEqual({ ok: true, reading: { kind: 'amount', value: 0.3 } });
  expect(readReading('>5')).toMatchObject({ ok: false });
});

test('what was not found is below the screening value only where the method would have found that', () => {
  const row = findRow(farmland.entries, '镉', 'paddy')!;
  const verdict = (limit: number | null): string =>
    judgeReading(row, 0, { kind: 'undetected', limit }).verdict;
  expect([0.1, 0.3, 0.31, null].map(verdict)).toEqual(['below', 'below', 'hidden', 'undetected']);
});

test('a pH that hardly any soil has is questioned, and still read', () => {
  expect([0, 2.9, 3, 6.5, 11, 14].map((ph) => doubtPh(ph) !== null)).toEqual([
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
});

test('a reading is placed where it stands between its limits, and at the end where it is far beyond', () => {
  expect(placeReading(0.9, 0.3, 1.5)).toMatchObject({ screening: 15, control: 75, at: 45 });
  expect(placeReading(99, 0.3, 1.5)).toMatchObject({ at: 100, isBeyond: true });
  expect(placeReading(50, 50, null)).toMatchObject({ control: null, at: 37.5 });
});

test('of what is very long, the beginning is said again', () => {
  for (const read of [readAmount, readPh]) {
    const { problem } = read('9'.repeat(5000) + 'x') as { problem: string };
    expect(problem).toContain(`「${'9'.repeat(20)}…」`);
  }
  const huge = readAmount('9'.repeat(5000));
  expect(huge).toMatchObject({ ok: false });
  expect(JSON.stringify(huge).length).toBeLessThan(120);
});

test('a pH may carry its name', () => {
  expect(readPh('pH 6.8')).toEqual({ ok: true, value: 6.8 });
});

test('small amounts are written without an exponent', () => {
  expect([0.00001, 0.3, 20, 0.55, 1e6, 1e-12].map(formatAmount)).toEqual([
    '0.00001',
    '0.3',
    '20',
    '0.55',
    '1000000',
    '0.000000000001',
  ]);
});

test('a slip in the register is told with its place and its remedy', () => {
  const { diagnostics } = readFarmlandLimits(
    'content/standards/farmland.yaml',
    source('farmland.yaml').replace('landUse: paddy', 'landUse: 水田'),
  );
  expect(diagnostics[0]).toMatchObject({ file: 'content/standards/farmland.yaml', line: 7 });
  expect(diagnostics[0]?.message).toContain('paddy、orchard、other、any');
});
