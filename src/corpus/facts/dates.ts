import type { Span } from '../types.ts';
import { parseNumeral } from '../numerals.ts';
import type { CommitmentKind } from './types.ts';

/** An expression of time that binds someone. */
export interface FoundDate {
  span: Span;
  kind: CommitmentKind;
  date: string | null;
  every: string | null;
}

const dated =
  /(?<lead>自|从|到|至)?(?:(?<year>(?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年(?:年)?(?:(?<month>1[0-2]|0?[1-9])月(?:份)?(?:(?<day>[12]\d|3[01]|0?[1-9])日)?)?(?<part>[初中底末]|上半年|下半年|[上中下]旬|第?[一二三四1-4]季度末?)?|(?<plan>[“"]?十[三四五][五]?[”"]?(?:期|规划)?末)|(?<century>本世纪中叶))(?<before>(?:以|之)?前)?(?<since>起|开始|(?:以|之)后)?/gu;

const planEnds: Readonly<Record<string, number>> = { 十三五: 2020, 十四五: 2025, 十五五: 2030 };

/** What stands before a bare year that only compares, counts or names a period. */
const comparing = /(?:比|较|以|与|同|截至|截止|截止到|自|[〔[【(（])$/u;
const periodAfter = /^(?:度|版|以来|来|间|前后|修订|修正|第|基数|水平|基础|基准|相比|同期|新一轮)/u;
const deadlineLabel = /(?:时限|期限|时间|进度|节点)\s*[:：]\s*$/u;
const rangeBefore = /(?:19|20)\d\d年?\s*[-—－–~～至到]+\s*$/u;

/** Find the dates of a text: 2018年底前, 自2017年起, 到2020年, 2017年6月. */
export function findDates(text: string): FoundDate[] {
  if (!/(?:19|20)\d\d年|二[〇○零]|世纪|十[三四五]/u.test(text)) return [];
  const found: FoundDate[] = [];
  const titles = [...text.matchAll(/《[^》]*》/gu)].map(({ 0: title, index }): Span => [
    index,
    index + title.length,
  ]);
  for (const match of text.matchAll(dated)) {
    const inTitle = titles.some(([from, to]) => from <= match.index && match.index < to);
    const date = inTitle ? null : readDate(text, match);
    if (date) found.push(date);
  }
  return shareEndings(text, found);
}

type DateGroups = Readonly<
  Partial<
    Record<
      'lead' | 'year' | 'month' | 'day' | 'part' | 'plan' | 'century' | 'before' | 'since',
      string
    >
  >
>;

function readDate(text: string, match: RegExpExecArray): FoundDate | null {
  const groups: DateGroups = match.groups ?? {};
  const end = match.index + match[0].length;
  const span: Span = [match.index, end];
  const year = readYear(groups);
  if (year === null) return null;
  const kind = readKind(text, span, groups);
  if (kind === null) return null;
  return { span, kind, date: dateOf(year, groups, kind), every: null };
}

function readYear({ year, plan, century }: DateGroups): number | null {
  if (century) return 2050;
  if (plan) return planEnds[/十[三四五]五/u.exec(plan)?.[0] ?? ''] ?? null;
  return year === undefined ? null : parseYear(year);
}

function parseYear(printed: string): number | null {
  return /^\d+$/.test(printed) ? Number(printed) : parseNumeral(printed.replaceAll('○', '〇'));
}

function readKind(text: string, [start, end]: Span, groups: DateGroups): CommitmentKind | null {
  const { lead, month, part, plan, century, before, since } = groups;
  const [left, right] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 8)];
  if (century || plan) return 'at-year';
  if (since) return since.endsWith('后') ? null : 'from';
  if (before) return 'by';
  if (periodAfter.test(right)) return null;
  if (deadlineLabel.test(left)) return 'by';
  if (lead === '到' || lead === '至') {
    if (rangeBefore.test(`${left}${lead}`)) return 'in';
    return part === undefined && month === undefined ? 'at-year' : 'by';
  }
  if (lead !== undefined || comparing.test(left)) return null;
  return part === '底' || part === '末' ? 'by' : 'in';
}

function dateOf(year: number, groups: DateGroups, kind: CommitmentKind): string {
  const { month, day, part } = groups;
  if (kind === 'from') return isoDate(year, Number(month ?? 1), Number(day ?? 1));
  if (day !== undefined) return isoDate(year, Number(month), Number(day));
  if (month !== undefined) return monthEnd(year, Number(month), part);
  return isoMonthEnd(year, lastMonthOf(part));
}

/** 中旬 ends on the 20th; 初 of a month is its first ten days. */
function monthEnd(year: number, month: number, part: string | undefined): string {
  if (part === '上旬' || part === '初') return isoDate(year, month, 10);
  if (part === '中旬' || part === '中') return isoDate(year, month, 20);
  return isoMonthEnd(year, month);
}

/** 年初 is read as the first quarter, 年中 as the first half. */
function lastMonthOf(part: string | undefined): number {
  if (part === undefined || part === '底' || part === '末' || part === '下半年') return 12;
  if (part === '初') return 3;
  if (part === '中' || part === '上半年') return 6;
  const quarter = parseNumeral(part.replace(/[第季度末]/gu, ''));
  return quarter ? quarter * 3 : 12;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoMonthEnd(year: number, month: number): string {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isoDate(year, month, month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 30));
}

function isoDate(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** In 2017年、2018年底前 the first year has the ending of the second. */
function shareEndings(text: string, dates: readonly FoundDate[]): FoundDate[] {
  return dates.map((date, index) => {
    const next = dates[index + 1];
    if (date.kind !== 'in' || next?.kind !== 'by' || !date.date || !next.date) return date;
    if (!/^[、和及]$/u.test(text.slice(date.span[1], next.span[0]))) return date;
    const shared = date.date.endsWith('-12-31')
      ? date.date.slice(0, 4) + next.date.slice(4)
      : date.date;
    return { ...date, span: [date.span[0], next.span[1]], kind: next.kind, date: shared };
  });
}

const recurring =
  /每隔?(?<count>\d{1,2}|[一二两三四五六七八九十]{1,2}|半)?(?:个)?(?<unit>年|季度|季|月|周|日|天)(?:度)?|(?<yearly>分年度|逐年|按年度|一年一[次轮]|年度内)|(?<often>半年一[次轮]|按季度|按季|按月|一季度一次|每学期)|(?<regular>(?<!不)定期)/gu;

/** A word behind 逐年 or 分年度 that makes it a course of things, or a paper, rather than a duty. */
const noDuty =
  /^(?:提高|提升|增加|增长|减少|下降|降低|递增|递减|加大|扩大|改善|好转|上升|推进|实施计划|计划|目标|任务|方案|指标)/u;
const institution = /^(?:[\p{Script=Han}]{2,4})制度/u;
const units: Readonly<Record<string, string>> = {
  年: 'Y',
  季度: 'Q',
  季: 'Q',
  月: 'M',
  周: 'W',
  日: 'D',
  天: 'D',
};

/** Find what comes back again and again: 每年, 每3年, 每半年, 分年度, 定期. */
export function findRecurring(text: string): FoundDate[] {
  if (!/[每逐]|年度|定期|一次|按[季月]/u.test(text)) return [];
  const found: FoundDate[] = [];
  for (const match of text.matchAll(recurring)) {
    const end = match.index + match[0].length;
    const every = readPeriod(match.groups ?? {});
    const after = text.slice(end, end + 8);
    const last = found.at(-1);
    const repeats =
      every === null && last !== undefined && end - last.span[1] <= 8 && last.every !== null;
    if (repeats || isNoDuty(match.groups ?? {}, after)) continue;
    found.push({ span: [match.index, end], kind: 'recurring', date: null, every });
  }
  return found;
}

const oftenPeriods = [
  ['半年', 'P6M'],
  ['学期', 'P6M'],
  ['季', 'P3M'],
  ['月', 'P1M'],
] as const;

type PeriodGroups = Readonly<
  Partial<Record<'count' | 'unit' | 'yearly' | 'often' | 'regular', string>>
>;

function isNoDuty({ yearly, regular }: PeriodGroups, after: string): boolean {
  if (yearly !== undefined) return noDuty.test(after);
  return regular !== undefined && institution.test(after);
}

function readPeriod({ count, unit, yearly, often }: PeriodGroups): string | null {
  if (yearly) return 'P1Y';
  if (often) return oftenPeriods.find(([word]) => often.includes(word))?.[1] ?? null;
  if (!unit) return null;
  const sign = units[unit] ?? 'Y';
  if (count === '半') return sign === 'Y' ? 'P6M' : null;
  const number = count === undefined ? 1 : parseNumeral(count.replace('两', '二'));
  if (number === null) return null;
  return sign === 'Q' ? `P${number * 3}M` : `P${number}${sign}`;
}
