import { noCalendar, type FoundDate, type Calendar } from './found-date.ts';
import type { Span } from '../position.ts';
import { parseNumeral } from '../numerals.ts';
import { addMonths } from './months.ts';
import {
  dayPattern,
  isLabelled,
  isoDate,
  lastDay,
  monthPattern,
  numberIn,
  partEnd,
} from './periods.ts';
import type { CommitmentKind } from './types.ts';

const datedDay = `(?:(?<day>${dayPattern})(?:[日号]|(?=(?:以|之)?前)))`;
const datedMonth = `(?:(?<month>${monthPattern})(?:月(?:份)?|(?=底|末|(?:以|之)?前))${datedDay}?)`;
const partOfYear = '(?<part>[上中下]旬|[初中底末]|上半年|下半年|第?[一二三四1-4]季度末?)';
const datedYear =
  '(?<year>(?:19|20)\\d\\d|[一二][〇零九][〇零一二三四五六七八九]{2})年(?:年)?' +
  `${datedMonth}?${partOfYear}?`;
const planEnd = '(?<plan>[“"]?十[三四五][五]?[”"]?(?:期|规划)?末)';
const lead = '(?<lead>自|从|(?<!截止)到|(?<!截)至)';
const rangeStart = '(?<range>(?:19|20)\\d\\d年?(?:\\d{1,2}月(?:\\d{1,2}日)?)?[-—－–~～至到]{1,3})';
const bound = '(?<before>(?:以|之)?前)?(?<since>起|开始|(?:以|之)后)?';
const dated = new RegExp(
  `${lead}?${rangeStart}?(?:${datedYear}|${planEnd}|(?<century>本世纪中叶))${bound}`,
  'gu',
);

/** The last year of each five-year plan. */
export const planEnds: Readonly<Record<string, number>> = {
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
};

/** What stands before a bare year that only compares, counts or names a period. */
const comparing = /(?:比|较|以|与|同|据|由|基于|相对于?|截至|截止|截止到|自|（)$/u;
const periodAfter =
  /^(?:度|版|是|以来|来|间|期间|每|前后|修订|修正|第|的?(?:基数|水平|基础|基准|实际|相比|同期)|新一轮)/u;
/** What makes a date that of a document, or of a law coming into force. */
const citedAfter = /^[^，。；]{0,20}(?:印发|下发|颁布|发布|出台)的/u;
const inForce = /^(?:正式)?(?:施行|生效|(?:执行|实施)(?=[）。，；]|$))/u;
const rangeBefore = /(?:19|20)\d\d年?\s*[-—－–~～至到]+\s*$/u;

/** Find the dates of a folded text: 2018年底前, 自2017年起, 到2020年, 2017年6月、9月底前. */
export function findDates(text: string, calendar: Calendar = noCalendar): FoundDate[] {
  if (!/(?:19|20)\d\d年|[一二][〇零九]|世纪|十[三四五]|[\d一二三四五六七八九十]月/u.test(text))
    return [];
  const found: FoundDate[] = [];
  const titles = text.matchAll(/《[^》]*》/gu);
  let title = titles.next().value;
  for (const match of text.matchAll(dated)) {
    while (title && title.index + title[0].length <= match.index) title = titles.next().value;
    const inTitle = title !== undefined && title.index <= match.index;
    const date = inTitle ? null : readDate(text, match);
    if (date) found.push(date);
  }
  return shareEndings(text, addMonths(text, found, calendar.titleYear));
}

type DateGroups = Readonly<Record<string, string | undefined>>;

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
  return /^\d+$/.test(printed) ? Number(printed) : parseNumeral(printed);
}

function readKind(text: string, [start, end]: Span, groups: DateGroups): CommitmentKind | null {
  const { lead, range, month, part, plan, century, before, since } = groups;
  const [left, right] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 32)];
  if (century || plan) return 'at-year';
  if (since) return since.endsWith('后') || inForce.test(right) ? null : 'from';
  if (before) return 'by';
  if (periodAfter.test(right) || citedAfter.test(right)) return null;
  if (isLabelled(text, start)) return 'by';
  if (lead === '到' || lead === '至') {
    if (rangeBefore.test(`${left}${lead}`)) return 'in';
    return part === undefined && month === undefined ? 'at-year' : 'by';
  }
  if (range) return month === undefined && left.endsWith('（') ? null : 'in';
  if (lead !== undefined || comparing.test(left) || isColumn(left, right)) return null;
  return part === '底' || part === '末' ? 'by' : 'in';
}

/** A year between blanks is the head of a column. */
function isColumn(left: string, right: string): boolean {
  return /\s$/u.test(left) && /^(?:\s|$)/u.test(right);
}

function dateOf(year: number, groups: DateGroups, kind: CommitmentKind): string {
  const { month, day, part } = groups;
  if (kind === 'from') return isoDate(year, numberIn(month ?? '1'), numberIn(day ?? '1'));
  if (day !== undefined) return isoDate(year, numberIn(month ?? ''), numberIn(day));
  return month === undefined ? partEnd(year, part) : lastDay(year, numberIn(month), part);
}

/** In 2017年、2018年底前 the first year has the ending of the second. */
function shareEndings(text: string, dates: readonly FoundDate[]): FoundDate[] {
  const shared = [...dates];
  for (let index = shared.length - 2; index >= 0; index--) {
    const [date, next] = [shared[index], shared[index + 1]];
    if (date?.kind !== 'in' || next?.kind !== 'by' || !date.date || !next.date) continue;
    const joint = text.slice(date.span[1], next.span[0]);
    if (!/^[、和及]$/u.test(joint)) continue;
    const ending = date.date.endsWith('-12-31')
      ? date.date.slice(0, 4) + next.date.slice(4)
      : date.date;
    shared[index] = { ...date, span: [date.span[0], next.span[1]], kind: 'by', date: ending };
  }
  return shared;
}
