import { firstIndex } from '../compare.ts';
import type { Span } from '../position.ts';
import { noCalendar, type Calendar, type FoundDate } from './found-date.ts';
import { planEnds } from './dates.ts';
import { groupFigures, type FigureGroup } from './figure-groups.ts';
import { findFigures, findLostUnits, type FoundFigure, type LostUnit } from './figures.ts';
import {
  describeMetric,
  findMetrics,
  metricsIn,
  metricsOfNames,
  shareNoun,
  type MetricHit,
  type NamedMetric,
} from './metrics.ts';
import { otherMetric } from './metrics.data.ts';
import { mostFacts, type Passage } from './passages.ts';
import { sortDates } from './past.ts';
import { splitSentences } from './sentences.ts';
import type { Comparator } from './types.ts';

/** A figure that a passage sets, and what it is set for. */
export interface FoundIndicator extends NamedMetric {
  phrase: Span;
  focus: Span;
  year: number | null;
  comparator: Comparator;
  value: number | null;
  valueMax: number | null;
  unit: string | null;
  baseline: number | null;
}

const hint =
  /\d\s?[%万亿亩个家处座项吨公厘立]|百分之|零增长|负增长|下达|要求的|全覆盖|全面回收|\d\.?(?:左右|以上)/u;

/** Find the figures that a passage sets for the future. */
export function findIndicators(
  { text, kind }: Passage,
  calendar: Calendar = noCalendar,
): { indicators: readonly FoundIndicator[]; lost: readonly LostUnit[] } {
  if (kind === 'units' || !hint.test(text)) return { indicators: [], lost: [] };
  const { ahead, over } = sortDates(text, calendar);
  const past = new Set(over);
  const dates = [...ahead, ...over, ...planPeriods(text)]
    .filter(({ kind: how, date }) => how !== 'from' && date !== null)
    .sort(({ span: [one] }, { span: [other] }) => one - other);
  const indicators: FoundIndicator[] = [];
  const lost: LostUnit[] = [];
  let year = calendar.titleYear;
  let next = 0;
  for (const sentence of splitSentences(text)) {
    const first = next;
    while ((dates[next]?.span[0] ?? Infinity) < sentence[1]) next++;
    const own = dates.slice(first, next);
    const found = readSentence(text, sentence, { own, past, carried: year });
    indicators.push(...found);
    lost.push(...findLostUnits(text, sentence).slice(0, mostFacts));
    // A year goes on as long as one sentence with figures follows the other.
    const named = yearOf(own.findLast((date) => !past.has(date)));
    year = named ?? (found.length > 0 ? year : calendar.titleYear);
  }
  return { indicators: indicators.slice(0, mostFacts), lost };
}

/** 十四五期间, by the end of which the figures of its sentence are to be reached. */
function planPeriods(text: string): FoundDate[] {
  return [...text.matchAll(/[“"]?(十[三四五]五)[”"]?(?:期间|时期)/gu)].map((match) => ({
    span: [match.index, match.index + match[0].length],
    kind: 'at-year',
    date: `${planEnds[match[1] ?? '']}-12-31`,
    every: null,
  }));
}

function yearOf(date: FoundDate | undefined): number | null {
  return date?.date ? Number(date.date.slice(0, 4)) : null;
}

/** The dates that the figures of a sentence are to be reached by. */
interface Times {
  own: readonly FoundDate[];
  past: ReadonlySet<FoundDate>;
  /** The year of the sentence before. */
  carried: number | null;
}

function readSentence(
  text: string,
  sentence: Span,
  { own, past, carried }: Times,
): FoundIndicator[] {
  const isDated = carried !== null || own.some((date) => !past.has(date));
  const figures = findFigures(text, sentence, isDated).slice(0, mostFacts);
  return groupFigures(text, figures).flatMap((group) => {
    const { members, previous } = group;
    const date = governing(text, own, group.first);
    if (date && past.has(date)) return [];
    const described = describe(text, sentence, group.first, previous);
    const paired = pair(text, group, described, own);
    return members.flatMap((figure, nth) => {
      const { names, when } = paired[nth] ?? { names: described, when: date };
      return names.map(({ metric, phrase }) => ({
        ...metric,
        ...nameChange(metric, figure, text),
        phrase: withDate(text, phrase, when),
        focus: figure.span,
        year: yearOf(when) ?? carried,
        comparator: figure.comparator,
        value: figure.value,
        valueMax: figure.valueMax,
        unit: figure.unit,
        baseline: figure.baseline,
      }));
    });
  });
}

/** A range by which something is to fall is no range of the thing itself. */
function nameChange(
  { metric }: NamedMetric,
  { comparator, span: [at] }: FoundFigure,
  text: string,
): Partial<NamedMetric> {
  const falls =
    comparator === 'range' && /(?:下降|降低|减少|削减|压减)$/u.test(text.slice(0, at).slice(-4));
  return falls ? { metricId: otherMetric, metric: `${metric}下降幅度` } : {};
}

/** Behind 分别 each figure has a name of its own, or else a date of its own, where there are as many of them. */
function pair(
  text: string,
  { first, members }: FigureGroup,
  described: readonly Described[],
  dates: readonly FoundDate[],
): readonly { names: readonly Described[]; when: FoundDate | undefined }[] {
  const [at] = first.span;
  if (members.length < 2 || !text.slice(Math.max(0, at - reach), at).includes('分别')) return [];
  const when = governing(text, dates, first);
  const names = described.length === 1 ? partName(described, members.length) : described;
  if (names.length === members.length) return names.map((name) => ({ names: [name], when }));
  const before = dates.filter(({ span: [start] }) => start < at).slice(-members.length);
  const isList =
    before.length === members.length &&
    before.every((date, nth) => {
      const next = before[nth + 1];
      return !next || /^[、和及与]$/u.test(text.slice(date.span[1], next.span[0]));
    });
  return isList ? before.map((date) => ({ names: described, when: date })) : [];
}

function partName([only]: readonly Described[], count: number): Described[] {
  if (only?.metric.metricId !== otherMetric) return [];
  return shareNoun(only.metric, count).map((metric) => ({ ...only, metric }));
}

interface Described {
  metric: NamedMetric;
  phrase: Span;
}

const together = /(?:均|都|同时|各|分别)(?:要|应|须|需)?(?:达|提高|提升|不低于|实现|完成|控制|为)/u;

/** A date holds for figures no farther behind it. */
const dateReach = 1000;

/** The last date before a figure; one within brackets says nothing of what stands outside of them. */
function governing(
  text: string,
  dates: readonly FoundDate[],
  { span: [at] }: FoundFigure,
): FoundDate | undefined {
  const behind = firstIndex(dates.length, (nth) => (dates[nth]?.span[0] ?? at) >= at);
  for (let nth = behind - 1; nth >= 0; nth--) {
    const date = dates[nth];
    if (!date || at - date.span[1] > dateReach) return undefined;
    const between = text.slice(date.span[1], at);
    const close = between.indexOf('）');
    if (close === -1 || between.slice(0, close).includes('（')) return date;
  }
  return undefined;
}

/** The words that name what a figure is for stand no farther from it. */
const reach = 200;

/** Say what a figure is for: the words between the figure before and this one, or, where they name nothing, farther back. */
function describe(
  text: string,
  sentence: Span,
  figure: FoundFigure,
  previous: FoundFigure | undefined,
): Described[] {
  const { phrase, span, handedDown } = figure;
  const from = Math.max(phrase[0], previous?.span[1] ?? 0, span[0] - reach);
  const before = text.slice(from, handedDown ? span[1] : span[0]);
  const after = text.slice(span[1], Math.min(phrase[1], span[1] + reach));
  const several = handedDown ? [] : metricsOfNames(before, figure.unit);
  const own = several.length > 0 ? several : pick(findMetrics(before, figure.unit), before, figure);
  const named = own.length > 0 ? own : metricsIn(after, figure.unit).slice(0, 1);
  if (named.length > 0) return named.map((metric) => ({ metric, phrase }));
  const borrowed = borrow(text, sentence, figure, [before, after]);
  if (borrowed.length > 0) return borrowed;
  if (handedDown) return [];
  return describeMetric(before, after, figure.unit).map((metric) => ({ metric, phrase }));
}

/** Of several metrics before a figure the last has it, with those that it is joined to, unless it is for all of them. */
function pick(own: readonly MetricHit[], before: string, figure: FoundFigure): NamedMetric[] {
  const isGrowth = figure.value === null && !figure.handedDown;
  let from = own.length - 1;
  if (isGrowth || together.test(before)) from = 0;
  while (from > 0 && isJoined(before.slice(own[from - 1]?.span[1], own[from]?.span[0]))) from--;
  return own.slice(Math.max(0, from)).map(({ metric }) => metric);
}

/** What parts two names of one list: nothing but 和 or 、, or the noun that closes the first as well. */
function isJoined(between: string): boolean {
  return /^(?:[^，,。；;\d]{0,12}(?:率|比例|面积|量))?[、和与及][^，,。；;\d、和与及]{0,10}$/u.test(
    between,
  );
}

const bareShare = /^(?:有效|综合)?(?<word>利用率|覆盖率|回收率|处理率|处置率|比例)$/u;

/** A bare 利用率, or a figure that nothing names, is that of the things that the sentence spoke of before. */
function borrow(
  text: string,
  [start]: Span,
  { phrase, handedDown, unit }: FoundFigure,
  [before, after]: readonly [string, string],
): Described[] {
  const word = bareShare.exec(describeMetric(before, '')[0]?.metric ?? '')?.groups?.['word'];
  const from = Math.max(start, phrase[0] - reach);
  const earlier = text.slice(from, phrase[0]);
  if (word === '利用率') return borrowEfficiency(earlier, from, phrase[1]);
  if (handedDown || (word === undefined && describeMetric(before, after, unit).length > 0))
    return [];
  const last = metricsIn(earlier, unit).at(-1) ?? describeMetric(lastPhrase(earlier), '')[0];
  return last
    ? [{ metric: last, phrase: [from + earlier.lastIndexOf(lastPhrase(earlier)), phrase[1]] }]
    : [];
}

function borrowEfficiency(earlier: string, from: number, end: number): Described[] {
  const about = earlier.split(/[，,]/u).findLast((part) => /化肥|农药/u.test(part)) ?? '';
  const phrase: Span = [from + earlier.lastIndexOf(about), end];
  return ['化肥', '农药']
    .filter((subject) => about.includes(subject))
    .flatMap((subject) => metricsIn(`${subject}利用率`, '%'))
    .map((metric) => ({ metric, phrase }));
}

function lastPhrase(earlier: string): string {
  return earlier.split(/[，,]/u).findLast((part) => part.trim() !== '') ?? '';
}

/** A phrase begins with the date that stands right before it. */
function withDate(text: string, [start, end]: Span, date: FoundDate | undefined): Span {
  if (!date || date.span[1] > start) return [start, end];
  return /^[，,\s]*$/u.test(text.slice(date.span[1], start)) ? [date.span[0], end] : [start, end];
}
