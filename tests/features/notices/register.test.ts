import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findRegisterProblems } from '../../../src/features/notices/check-notices.ts';
import { columns, type NoticeRow } from '../../../src/features/notices/columns.ts';
import { whyUnfit } from '../../../src/features/notices/hostile.ts';
import { groupPlots } from '../../../src/features/notices/plots.ts';
import { readNotices } from '../../../src/features/notices/register.ts';
import { appendRows } from '../../../src/features/notices/import/write-rows.ts';
import { divisions } from './import/importing.ts';

const source = readFileSync(
  new URL('../../../content/notices/official.csv', import.meta.url),
  'utf8',
);
const read = (text: string): ReturnType<typeof readNotices> =>
  readNotices('content/notices/x.csv', text, divisions);
const official = read(source).entries;

const sound: NoticeRow = {
  ...(Object.fromEntries(Object.keys(columns).map((key) => [key, ''])) as NoticeRow),
  id: '350181-20191218-01',
  plot: '350181-20191218-01',
  type: '污染地块',
  typePrinted: '污染地块名录公开',
  date: '2019-12-18',
  issuer: '福州市生态环境局',
  adcode: '350181',
  province: '福建省',
  prefecture: '福州市',
  county: '福清市',
  name: '原福建天宇钢铁有限公司地块',
  areaPrinted: '6万平方米',
  area: '60000',
  pointPrinted: '119°20′23″E 25°41′59″N',
  lon: '119.339722',
  lat: '25.699722',
  datum: '未说明',
  pollutants: '石油烃;锌',
  exceeded: '是',
  exceedanceQuote: '石油烃和锌超过土壤污染风险筛选值',
  statusPrinted: '新增',
  status: '已列入',
  url: 'https://fuzhou.gov.cn/',
  sourceKind: '政府网站',
  checkedOn: '2026-11-22',
};

/** What is said about a register of one row. */
function complaints(changed: Partial<NoticeRow>): string[] {
  const { entries, diagnostics } = read(appendRows(null, [{ ...sound, ...changed }]));
  expect(entries).toHaveLength(diagnostics.length === 0 ? 1 : 0);
  return diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('a row behind empty lines, and behind one of the same words, is pointed at where it stands', () => {
  const text = appendRows(null, [sound, { ...sound, id: '350181-20191218-02', date: '某日' }]);
  const [head = '', first = '', second = ''] = text.trimEnd().split(/\r?\n/);
  const { diagnostics } = read([head, first, '', '', second, ''].join('\r\n'));
  expect(diagnostics.map(({ line, column }) => [line, column])).toEqual([[5, 1]]);
});

test('the notices of the project are read, each from a government’s page', () => {
  expect(official.length).toBeGreaterThan(0);
  expect(official.every(({ source: { kind } }) => kind === 'official')).toBe(true);
  expect(findRegisterProblems(official)).toEqual([]);
});

test('a row becomes a notice with its words and its figures', () => {
  const [notice] = read(appendRows(null, [sound])).entries;
  expect(notice).toMatchObject({
    id: '350181-20191218-01',
    type: 'contaminated',
    listTitle: null,
    area: { printed: '6万平方米', squareMetres: 60_000 },
    point: {
      printed: '119°20′23″E 25°41′59″N',
      datum: 'unstated',
      lon: 119.339722,
      lat: 25.699722,
    },
    pollutants: ['石油烃', '锌'],
    exceedance: { exceeded: true, quote: '石油烃和锌超过土壤污染风险筛选值' },
    status: 'listed',
    source: { url: 'https://fuzhou.gov.cn/', kind: 'official', checkedOn: '2026-11-22' },
    note: null,
  });
});

describe('a cell that does not do is named with its line, its value and its remedy', () => {
  test.each<[Partial<NoticeRow>, string]>([
    [{ id: '1' }, '2:1 编号：「1」：写法不对。请写「区划代码-发布日期-序数」'],
    [{ type: '黑名单' }, '2:1 类型：「黑名单」不在可用的词里。请写其中之一：'],
    [{ typePrinted: '' }, '2:1 名录类型：不能为空。'],
    [{ date: '2019.12' }, '2:1 发布日期：「2019.12」：无效ISO日期。请写成 2019-12-18 的样子'],
    [{ date: '2019-02-30' }, '2:1 发布日期：「2019-02-30」：无效ISO日期。'],
    [{ issuer: '' }, '2:1 发布机关：不能为空。'],
    [{ name: '' }, '2:1 地块名称：不能为空。请照公告写地块名称。'],
    [{ area: '6万' }, '2:1 面积㎡：「6万」：写法不对。请写平方米数'],
    [{ area: '-1' }, '2:1 面积㎡：「-1」：数值过小，期望 数字 >=0。'],
    [{ lon: '25.699722' }, '2:1 经度：「25.699722」：数值过小，期望 数字 >=73。'],
    [{ lat: '119.339722' }, '2:1 纬度：「119.339722」：数值过大，期望 数字 <=54。'],
    [{ datum: '西安80' }, '2:1 坐标系：「西安80」：写法不对。请写其中之一：'],
    [{ exceeded: '可能' }, '2:1 是否超标：「可能」：无效选项，期望以下之一 ""|"是"|"否"。'],
    [{ status: '还好' }, '2:1 状态：「还好」不在可用的词里。'],
    [{ url: 'javascript:alert(1)' }, '2:1 来源网址：'],
    [{ url: 'fuzhou.gov.cn' }, '2:1 来源网址：「fuzhou.gov.cn」：无效URL。请写读到公告的完整网址'],
    [{ checkedOn: '' }, '2:1 核对日期：不能为空。请写核对的日期'],
  ])('%j', (changed, complaint) => {
    expect(complaints(changed).join('\n')).toContain(complaint);
  });
});

describe('what a row says against itself is told', () => {
  test.each<[Partial<NoticeRow>, string]>([
    [{ adcode: '999999' }, '「999999」不在行政区划表里'],
    [{ adcode: '350112' }, '「350112」是长乐区，与省、市、县三列不符'],
    [{ lat: '' }, '经度和纬度须同时写'],
    [{ pointPrinted: '' }, '须同时写公告原来的写法'],
    [{ datum: '' }, '须同时写坐标系'],
    [{ areaPrinted: '' }, '写了面积，须同时写公告原来的写法'],
    [{ exceedanceQuote: '' }, '须同时抄录公告的原话'],
    [{ exceeded: '' }, '须同时抄录公告的原话'],
    [{ listedOn: '2020-01-02', removedOn: '2020-01-01' }, '移出日期早于列入日期'],
  ])('%j', (changed, complaint) => {
    expect(complaints(changed).join('\n')).toContain(complaint);
  });
});

describe('what does not belong into a register', () => {
  test.each([
    ['甲\u202e乙', '控制字符'],
    ['甲\u200b乙', '控制字符'],
    ['<b>甲</b>', 'HTML'],
    ['&lt;b&gt;', 'HTML'],
    ['＜script＞甲', 'null'],
    ['电话 13812345678', '电话号码'],
    ['电话 138-1234-5678', '电话号码'],
    ['电话 １３８１２３４５６７８', '电话号码'],
    ['（0937）6226789', '电话号码'],
    ['0937-6226789', '电话号码'],
    ['someone@example.com', '邮箱'],
    ['=1+1', '公式'],
    ['@甲', '公式'],
    ['-甲', '公式'],
    ['+甲', '公式'],
    ['＝甲', '公式'],
    ['-119.3', 'null'],
    ['+98.29333 39.79583', 'null'],
    ['119°20′23″E', 'null'],
    ['620902103001213', 'null'],
    ['105.13812345678', 'null'],
    ['pH<7', 'null'],
    ['甲'.repeat(5001), '有 5001 字，超过 5000 字'],
  ])('%.20j: %s', (cell, reason) => {
    expect(String(whyUnfit(cell))).toContain(reason);
  });

  test('is refused in every column', () => {
    for (const key of ['name', 'address', 'note', 'statusPrinted'] as const)
      expect(complaints({ [key]: '=HYPERLINK(1)' }).join()).toContain(`${columns[key]}：以「=」`);
  });
});

describe('a file', () => {
  test('with a column missing, unknown or double is told so once', () => {
    const [head, ...rows] = source.split('\n');
    const messages = (first: string): string[] =>
      read([first, ...rows].join('\n')).diagnostics.map(({ message }) => message);
    expect(messages(head!.replace(',备注', ''))).toEqual(['表头缺少「备注」。']);
    expect(messages(`${head!},天气`)).toEqual(['表头有不认识的「天气」。']);
    expect(messages(`${head!},备注`)).toEqual(['表头重复了「备注」。']);
  });

  test('with a row that is short names the line that it begins on, behind cells of several lines', () => {
    const two = appendRows(null, [{ ...sound, note: '一' }, sound]).replace(',一\n', ',"一\n二"\n');
    const { diagnostics } = read(`${two}x,y\n`);
    expect(diagnostics.map(({ line, message }) => [line, message])).toEqual([
      [2, expect.stringContaining('备注：含有看不见的控制字符')],
      [5, expect.stringContaining('这一行有 2 格，表头有 40 格')],
    ]);
  });

  test('with broken quotes, without rows or with a mark at its head is no surprise', () => {
    expect(read(source.replace('"', '')).diagnostics[0]?.code).toBe('table-syntax');
    expect(read(source.split('\n')[0]!)).toEqual({ entries: [], diagnostics: [] });
    expect(read(`\ufeff${source}`).entries).toEqual(official);
  });
});

test('ids that are given twice and plots without a first notice are told', () => {
  const [first, second] = official;
  const problems = findRegisterProblems([
    first!,
    first!,
    { ...second!, plot: '110000-undated-01' },
  ]);
  expect(problems.map(({ problem }) => problem)).toEqual([
    '这个编号用了不止一次',
    '「地块」写的 110000-undated-01 不是任何公告的编号',
  ]);
});

test('the notices of a plot stand in the order of their days, those without one first', () => {
  const [first] = official;
  const later = { ...first!, id: '620200-20250101-01', date: '2025-01-01', name: '新名' };
  const undated = { ...first!, id: '620200-undated-01', date: null };
  expect(groupPlots([later, first!, undated])).toMatchObject([
    {
      id: first!.id,
      name: '新名',
      history: [{ date: null }, { date: '2024-04-01' }, { date: '2025-01-01' }],
    },
  ]);
});
