import type { Span } from '../types.ts';
import { findDates, type FoundDate } from './dates.ts';
import { findFigures, findLostUnits, type FoundFigure, type LostUnit } from './figures.ts';
import { describeMetric, metricsIn, type NamedMetric } from './metrics.ts';
import type { Passage } from './passages.ts';
import { splitSentences } from './sentences.ts';
import type { Comparator } from './types.ts';

/** A figure that a passage sets, and what it is set for. */
export interface FoundIndicator extends NamedMetric {
  phrase: Span;
  focus: Span;
  year: number | null;
  comparator: Comparator;
  value: number | null;
  unit: string | null;
  baseline: number | null;
}

export interface FoundIndicators {
  indicators: readonly FoundIndicator[];
  lost: readonly LostUnit[];
}

const hint =
  /\d[%％万亩个家处座项吨公厘]|百分之|零增长|负增长|下达|要求的|全覆盖|全面回收|\d\.?(?:左右|以上)/u;

/** Find the figures that a passage sets for the future. */
export function findIndicators({ text, kind }: Passage): FoundIndicators {
  if (kind === 'units' || !hint.test(text)) return { indicators: [], lost: [] };
  const dates = findDates(text).filter(({ kind: how }) => how !== 'from');
  const indicators: FoundIndicator[] = [];
  const lost: LostUnit[] = [];
  let year: number | null = null;
  for (const sentence of splitSentences(text)) {
    const own = dates.filter(({ span: [at] }) => sentence[0] <= at && at < sentence[1]);
    indicators.push(...readSentence(text, sentence, own, year));
    lost.push(...findLostUnits(text, sentence));
    year = yearOf(own.at(-1)) ?? year;
  }
  return { indicators, lost };
}

function yearOf(date: FoundDate | undefined): number | null {
  return date?.date ? Number(date.date.slice(0, 4)) : null;
}

function readSentence(
  text: string,
  sentence: Span,
  dates: readonly FoundDate[],
  carried: number | null,
): FoundIndicator[] {
  const figures = findFigures(text, sentence, dates.length > 0 || carried !== null);
  return figures.flatMap((figure, index) => {
    const previous = figures[index - 1];
    const date = dates.findLast((candidate) => governs(text, candidate, figure));
    const year = yearOf(date) ?? carried;
    const described = describe(text, sentence, figure, previous);
    return described.map(({ metric, phrase }) => ({
      ...metric,
      phrase: withDate(text, phrase, date),
      focus: figure.span,
      year,
      comparator: figure.comparator,
      value: figure.value,
      unit: figure.unit,
      baseline: figure.baseline,
    }));
  });
}

interface Described {
  metric: NamedMetric;
  phrase: Span;
}

const together = /(?:均|都|同时|各)(?:要|应|须|需)?(?:达|提高|提升|不低于|实现|完成|控制)/u;

/** A date within brackets says nothing of what stands outside of them. */
function governs(
  text: string,
  { span: [start, end] }: FoundDate,
  { span: [at] }: FoundFigure,
): boolean {
  if (start >= at) return false;
  const close = text.slice(end, at).search(/[）)]/u);
  return close === -1 || text.slice(end, end + close).search(/[（(]/u) !== -1;
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
  const own = pick(metricsIn(before), before, figure);
  const named = own.length > 0 ? own : metricsIn(after).slice(0, 1);
  if (named.length > 0) return named.map((metric) => ({ metric, phrase }));
  const borrowed = borrow(text, sentence, figure, [before, after]);
  if (borrowed.length > 0) return borrowed;
  const metric = handedDown ? null : describeMetric(before, after);
  return metric ? [{ metric, phrase }] : [];
}

/** Of several metrics before a figure the last has it, unless it is for all of them. */
function pick(
  own: readonly NamedMetric[],
  before: string,
  figure: FoundFigure,
): readonly NamedMetric[] {
  const isGrowth = figure.value === null && !figure.handedDown;
  if (own.length < 2 || isGrowth || together.test(before)) return own;
  return own.slice(-1);
}

const bareShare = /(?:利用率|有效利用率|覆盖率|回收率|处理率|处置率|比例)/u;

/** A bare 利用率, or a figure that nothing names, is that of the things that the sentence spoke of before. */
function borrow(
  text: string,
  [start]: Span,
  { phrase, handedDown }: FoundFigure,
  [before, after]: readonly [string, string],
): Described[] {
  const word = bareShare.exec(before)?.[0];
  const from = Math.max(start, phrase[0] - reach);
  const earlier = text.slice(from, phrase[0]);
  if (word === '利用率') return borrowEfficiency(earlier, from, phrase[1]);
  if (handedDown || (word === undefined && describeMetric(before, after) !== null)) return [];
  const last = metricsIn(earlier).at(-1) ?? describeMetric(lastPhrase(earlier), '');
  return last
    ? [{ metric: last, phrase: [from + earlier.lastIndexOf(lastPhrase(earlier)), phrase[1]] }]
    : [];
}

function borrowEfficiency(earlier: string, from: number, end: number): Described[] {
  const about = earlier.split(/[，,]/u).findLast((part) => /化肥|农药/u.test(part)) ?? '';
  const phrase: Span = [from + earlier.lastIndexOf(about), end];
  return ['化肥', '农药']
    .filter((subject) => about.includes(subject))
    .flatMap((subject) => metricsIn(`${subject}利用率`))
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
