import { parse, stringify } from 'yaml';
import { headNames } from './layout/heads.data.ts';
import { readHead } from './layout/heads.ts';
import type { Sheet, SheetRow, Target } from './types.ts';

/** Names of this site's columns by the heads of a file, in small letters; `''` leaves the column out. */
export type HeadMap = ReadonlyMap<string, string>;

type ReadHeadMap = { map: HeadMap; problem: null } | { map: null; problem: string };

/** What an editor writes for a column that is not taken. */
const leftOut = '不收';
const howTo =
  '请一行写一列，如「site_name: 地块名称」，不要的列写「不收」；可以用 --save-map 先写出一份再改。';

/** Read a file that says which column of this site each head of a table stands for. */
export function readHeadMap(source: string): ReadHeadMap {
  let content: unknown;
  try {
    content = parse(source);
  } catch {
    return { map: null, problem: `不是「列名: 本站的列名」的写法。${howTo}` };
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return { map: null, problem: `里面没有列名。${howTo}` };
  const pairs = Object.entries(content).map(([head, name]) => [head, String(name ?? '')] as const);
  const unknown = pairs.filter(([, name]) => name !== leftOut && readHead(name) === null);
  if (unknown.length > 0)
    return {
      map: null,
      problem: `不认识这些写法：${unknown.map(([head, name]) => `${head}: ${name}`).join('；')}。冒号后面请写本站的列名，如 ${examples}；不要的列写「不收」。`,
    };
  return {
    map: new Map(pairs.map(([head, name]) => [keyOf(head), name === leftOut ? '' : name])),
    problem: null,
  };
}

const examples =
  '地块名称、地块编码、公告标题、发布日期、来源网址、发布机关、省、市、县、地址、面积、经度、纬度、主要污染物、进展情况、备注';

/** Put the names of this site in place of a file's own heads, in rows that hold several of them or begin with one. */
export function applyHeadMap(sheet: Sheet, map: HeadMap): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => applyToRow(row, map)) };
}

function applyToRow(row: SheetRow, map: HeadMap): SheetRow {
  const filled = row.cells.filter((cell) => cell !== '');
  const [first = '', ...others] = filled;
  const isFirst = map.has(keyOf(first));
  const isHeads = isFirst || others.filter((cell) => map.has(keyOf(cell))).length > 1;
  if (!isHeads) return row;
  return { ...row, cells: row.cells.map((cell) => map.get(keyOf(cell)) ?? cell) };
}

function keyOf(head: string): string {
  return head.replaceAll(/\s+/gu, '').toLowerCase();
}

const longestHead = 60;
/** What English heads are likely to stand for; a draft is corrected by an editor before it is used. */
const guesses: Readonly<Record<string, string>> = {
  name: '地块名称',
  site_name: '地块名称',
  plot: '地块名称',
  code: '地块编码',
  title: '公告标题',
  list_name: '公告标题',
  date: '发布日期',
  notice_date: '发布日期',
  issuer: '发布机关',
  issuing_body: '发布机关',
  url: '来源网址',
  source_url: '来源网址',
  source_kind: '来源类型',
  province: '省',
  city: '市',
  prefecture: '市',
  county: '县',
  district: '县',
  address: '地址',
  area: '面积',
  industry: '行业类别',
  pollutants: '主要污染物',
  status: '进展情况',
  notes: '备注',
};

/** Write a map for the heads of a file, to be corrected and used again; `null` where no row looks like heads. */
export function draftHeadMap(sheets: readonly Sheet[]): string | null {
  const heads = sheets
    .flatMap(({ rows }) => rows)
    .map(({ cells }) => cells.filter((cell) => cell !== ''))
    .find(
      (cells) =>
        cells.length > 1 &&
        cells.every((cell) => cell.length <= longestHead && !/^[\d.,]+$/u.test(cell)),
    );
  if (!heads) return null;
  const names = heads.map((head) => {
    const plain = head.replaceAll(/\s+/gu, '');
    const target = readHead(head)?.target;
    return [plain, target ? nameOf(target) : (guesses[keyOf(head)] ?? leftOut)] as const;
  });
  return `# 左边是表里的列名，右边是本站的列名；「不收」的列不导入。改好以后用 --map 指给导入命令。\n${stringify(Object.fromEntries(names))}`;
}

function nameOf(target: Target): string {
  return headNames.get(target)?.[0] ?? leftOut;
}
