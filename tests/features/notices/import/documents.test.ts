/** Files that hold several announcements, and files with heads of their own. */
import { describe, expect, test } from 'vitest';
import {
  draftHeadMap,
  readHeadMap,
  type HeadMap,
} from '../../../../src/features/notices/import/head-map.ts';
import { readSheets } from '../../../../src/features/notices/import/file/read-sheets.ts';
import { xlsx } from '../../../support/xlsx.ts';
import { importFile, table } from './importing.ts';

const gansu = { region: '甘肃省' };
const unsaid = { ...gansu, 'list-title': null, date: null, url: null, issuer: null };
const rows = [
  '地块名称|县区|公告标题|发布日期|来源网址|发布机关',
  '甲地块|白银区|甲名单|2023-01-02|https://jia.gov.cn/1|甲局',
  '乙地块|会宁县|乙名单|2024-03-04|https://yi.gov.cn/2|乙局',
];

describe('columns for title, day, address and issuer', () => {
  test('part a table into announcements', () => {
    const { notices } = importFile(table(rows), unsaid);
    expect(
      notices.map(({ id, listTitle, issuer, source }) => [id, listTitle, issuer, source.url]),
    ).toEqual([
      ['620402-20230102-01', '甲名单', '甲局', 'https://jia.gov.cn/1'],
      ['620422-20240304-01', '乙名单', '乙局', 'https://yi.gov.cn/2'],
    ]);
  });

  test('that are merged over several rows count for all of them', () => {
    const file = xlsx({
      name: '汇总',
      rows: [
        ['公告标题', '发布日期', '来源网址', '发布机关', '地块名称', '县区'],
        ['甲名单', '2023-01-02', 'https://jia.gov.cn/1', '甲局', '甲地块', '白银区'],
        [null, null, null, null, '乙地块', '会宁县'],
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'],
    });
    expect(importFile(file, unsaid).rows.map(({ listTitle, date }) => [listTitle, date])).toEqual([
      ['甲名单', '2023-01-02'],
      ['甲名单', '2023-01-02'],
    ]);
  });

  test('are asked for where only some of them are there and the rows differ', () => {
    const cut = rows.map((row) => row.split('|').slice(0, 3).join('|'));
    const { rows: taken, problem, isUsage } = importFile(table(cut), gansu);
    expect([taken, isUsage]).toEqual([[], true]);
    expect(problem).toContain('请在表里加上这几列：发布日期、来源网址');
  });

  test('are asked for where columns that are not understood name different pages', () => {
    const { problem } = importFile(
      table([
        '地块名称|县区|where_found',
        '甲地块|白银区|https://jia.gov.cn/1',
        '乙地块|会宁县|https://yi.gov.cn/2',
      ]),
      gansu,
    );
    expect(problem).toContain('where_found有「https://jia.gov.cn/1」');
  });

  test('are asked for where tables with titles of their own stand below each other', () => {
    const tables = [
      '甲市地块名单',
      '地块名称|县区',
      '甲|白银区',
      '乙市地块名单',
      '地块名称|县区',
      '乙|会宁县',
    ];
    const { problem } = importFile(table(tables), { ...gansu, 'list-title': null });
    expect(problem).toContain('标题有「甲市地块名单」、「乙市地块名单」');
    expect(importFile(table(tables), gansu).rows).toHaveLength(2);
  });

  test('that are empty in a row are filled by an option only with a word to the editor', () => {
    const { reports } = importFile(
      table(['地块名称|县区|发布机关', '甲地块|白银区|甲局', '乙地块|会宁县|']),
      gansu,
    );
    expect(reports.map(({ checks }) => checks.length)).toEqual([0, 1]);
    expect(reports[1]?.checks.join()).toContain(
      '发布机关一格是空的，按 --issuer 记作「生态环境局」',
    );
  });
});

describe('a map of heads', () => {
  const english = [
    'plot_name|district|headline|day|page|office|remark',
    '甲地块|白银区|甲名单|2023-01-02|https://jia.gov.cn/1|甲局|x',
    '乙地块|会宁县|乙名单|2024-03-04|https://yi.gov.cn/2|乙局|x',
  ];
  const source =
    'plot_name: 地块名称\nDistrict: 县\nheadline: 公告标题\nday: 发布日期\npage: 来源网址\noffice: 发布机关\nremark: 不收\n';
  const mapOf = (text: string): HeadMap => readHeadMap(text).map ?? new Map();

  test('reads heads of any language, and leaves out what it says is not taken', () => {
    expect(importFile(table(english), unsaid).rows).toEqual([]);
    const { notices } = importFile(table(english), unsaid, [], mapOf(source));
    expect(notices.map(({ name, date, issuer, note }) => [name, date, issuer, note])).toEqual([
      ['甲地块', '2023-01-02', '甲局', null],
      ['乙地块', '2024-03-04', '乙局', null],
    ]);
  });

  test('is drafted from a file, and what is drafted is a map', () => {
    const { sheets } = readSheets(new TextEncoder().encode(table(english)));
    const draft = draftHeadMap(sheets ?? []);
    expect(draft).toContain('plot_name: 不收');
    expect(mapOf(draft ?? '').get('district')).toBe('县');
  });

  test.each([
    ['- 地块名称', '里面没有列名'],
    ['a: [', '不是「列名: 本站的列名」的写法'],
    ['a: 无此列', '不认识这些写法：a: 无此列'],
  ])('written as %j is refused with how to write it', (text, reason) => {
    expect(readHeadMap(text).problem).toContain(reason);
  });
});
