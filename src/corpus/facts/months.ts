import type { Span } from '../position.ts';
import type { FoundDate } from './found-date.ts';
import { dayPattern, isLabelled, isoDate, lastDay, monthPattern, numberIn } from './periods.ts';

const monthly = new RegExp(
  [
    '(?<![\\d年.〇零一二三四五六七八九十])(?<until>[-—－–~～至到]{1,3})?',
    `(?<month>${monthPattern})月(?:份)?(?:(?<day>${dayPattern})(?:[日号]|(?=(?:以|之)?前)))?`,
    '(?<part>[上中下]旬|[初中底末])?(?<before>(?:以|之)?前)?',
  ].join(''),
  'gu',
);
const joint = /^[、和及或]$/u;
/** A month of every year, 每年12月底前, is no date. */
const everyBefore = /每[^。；;\n]{0,40}$/u;
const stop = /[。；;！？!?\n]/u;
/** What joins two dates is looked for no farther apart. */
const reach = 200;

type MonthGroups = Readonly<Partial<Record<'until' | 'month' | 'day' | 'part' | 'before', string>>>;

/**
 * Add the months that stand without a year to the dates of a text.
 *
 * A month has the year that its paragraph named last, else that of the plan; where neither tells it, or where it would
 * go back in that year, as 3月底前 behind 2018年12月底前, its date stays open. One that ends a period, 1月1日至12月31日,
 * makes one date with its beginning.
 */
export function addMonths(
  text: string,
  dates: readonly FoundDate[],
  planYear: number | null,
): FoundDate[] {
  const found: FoundDate[] = [];
  let next = 0;
  const takeUntil = (offset: number): void => {
    for (let date = dates[next]; date && date.span[0] <= offset; date = dates[++next]) {
      found.push(date);
    }
  };
  for (const match of text.matchAll(monthly)) {
    takeUntil(match.index);
    const last = found.at(-1);
    if (last && match.index < last.span[1]) continue;
    const read = readMonth(text, match, last, planYear);
    if (read?.replaces) found.pop();
    if (read) found.push(read.date);
  }
  takeUntil(text.length);
  return found;
}

/** Read a month; `replaces` tells whether it takes in the date before it. */
function readMonth(
  text: string,
  match: RegExpExecArray,
  last: FoundDate | undefined,
  planYear: number | null,
): { date: FoundDate; replaces: boolean } | null {
  const groups: MonthGroups = match.groups ?? {};
  const { until, part, before } = groups;
  const span: Span = [match.index, match.index + match[0].length];
  const between = last ? text.slice(last.span[1], Math.min(span[0], last.span[1] + reach)) : '';
  const kind = before !== undefined || part === '底' || part === '末' ? 'by' : 'in';
  const ofLast = last?.date ? Number(last.date.slice(0, 4)) : null;
  const dateIn = (year: number | null, when: FoundDate['kind']): FoundDate => {
    return { span, kind: when, date: year === null ? null : dayOf(year, groups), every: null };
  };
  if (until !== undefined) {
    const follows = last !== undefined && ofLast !== null && between === '';
    const period: Span = [last?.span[0] ?? span[0], span[1]];
    return follows ? { date: { ...dateIn(ofLast, kind), span: period }, replaces: true } : null;
  }
  if (last && ofLast !== null && joint.test(between)) {
    return { date: dateIn(ofLast, kind), replaces: false };
  }
  const isNear = !stop.test(between);
  const carried = ofLast ?? planYear;
  const isEnd = part === '底' || part === '末';
  const isDue = before !== undefined || isLabelled(text, span[0]) || (isEnd && carried !== null);
  if (!isDue || everyBefore.test(text.slice(Math.max(0, span[0] - 48), span[0]))) return null;
  const date = dateIn(carried, 'by');
  const isSure = isNear || last === undefined || carries(text, last, date);
  return { date: isSure ? date : { ...date, date: null }, replaces: false };
}

/**
 * Whether a month behind a stop has the year of the date before it: a year that a goal is set for, or from which on
 * something holds, is none of its own, and one that goes back may be of the next year.
 */
function carries(text: string, last: FoundDate, { date }: FoundDate): boolean {
  if (last.kind === 'at-year' || last.kind === 'from') return false;
  const isMonth = text.slice(...last.span).includes('月');
  return !isMonth || last.date === null || date === null || date >= last.date;
}

function dayOf(year: number, { month, day, part }: MonthGroups): string {
  return day === undefined
    ? lastDay(year, numberIn(month ?? ''), part)
    : isoDate(year, numberIn(month ?? ''), numberIn(day));
}
