import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appendRows } from '../../../../src/features/notices/import/write-rows.ts';
import { readNotices } from '../../../../src/features/notices/register.ts';
import { csv, divisions, importFile } from './importing.ts';

const file = new URL('../../../../content/notices/official.csv', import.meta.url);
const register = readNotices('official.csv', readFileSync(file, 'utf8'), divisions).entries;

const list = (...plots: readonly (readonly string[])[]): string =>
  csv([['地块名称', '地块编码', '进展情况'], ...plots]);

const shanghai = {
  region: '310107',
  'list-title': '普陀区2023年疑似污染地块和污染地块名录',
  date: '2023-12-31',
};

test('what the register says already is refused, however its brackets are written', () => {
  const { rows, reports } = importFile(
    list(['613地块（原三维制药厂）', '', '已完成风险评估']),
    shanghai,
    register,
  );
  expect(rows).toEqual([]);
  expect(reports[0]?.reasons).toEqual([
    '与 310107-20231231-01 重复：同一个地块、同一份公告、同样的状态',
  ]);
});

test('a later announcement about a known plot continues its history', () => {
  const { rows } = importFile(
    list(['613地块(原三维制药厂)', '', '正在实施修复']),
    { ...shanghai, date: '2024-12-31', 'list-title': '普陀区2024年污染地块名录' },
    register,
  );
  expect(rows.map(({ id, plot }) => [id, plot])).toEqual([
    ['310107-20241231-01', '310107-20231231-01'],
  ]);
});

test('new plots of a known day get the next free numbers', () => {
  const { rows } = importFile(list(['甲地块', '', ''], ['乙地块', '', '']), shanghai, register);
  expect(rows.map(({ id, plot }) => [id, plot])).toEqual([
    ['310107-20231231-05', '310107-20231231-05'],
    ['310107-20231231-06', '310107-20231231-06'],
  ]);
});

test('a plot that stands twice in a list is taken once; its code tells it apart from its name', () => {
  const { rows, reports } = importFile(
    list(
      ['甲地块', '3101071234567', '正在实施修复'],
      ['甲 地块', '', '正在实施修复'],
      ['甲地块（新名）', '3101071234567', '已完成工程验收'],
    ),
    shanghai,
  );
  expect(rows.map(({ id, plot }) => [id, plot])).toEqual([
    ['310107-20231231-01', '310107-20231231-01'],
    ['310107-20231231-02', '310107-20231231-01'],
  ]);
  expect(reports.map(({ verdict }) => verdict)).toEqual(['taken', 'refused', 'taken']);
});

test('what is added leaves the bytes before it as they were', () => {
  const { rows } = importFile(list(['甲地块', '', '']), shanghai, register);
  const before = readFileSync(file, 'utf8');
  for (const existing of [before, before.trimEnd(), `\ufeff${before.replaceAll('\n', '\r\n')}`]) {
    const after = appendRows(existing, rows);
    expect(after.startsWith(existing)).toBe(true);
    const { entries, diagnostics } = readNotices('x.csv', after, divisions);
    expect(diagnostics).toEqual([]);
    expect(entries).toHaveLength(register.length + 1);
  }
});
