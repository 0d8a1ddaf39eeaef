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
    const date = dates.findLast(({ span: [at] }) => at < figure.span[1]);
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

/** Say what a figure is for: the words between the figure before and this one, or, where they name nothing, farther back. */
function describe(
  text: string,
  sentence: Span,
  figure: FoundFigure,
  previous: FoundFigure | undefined,
): Described[] {
  const [phraseStart] = figure.phrase;
  const from = Math.max(
    phraseStart,
    previous && previous.span[1] > phraseStart ? previous.span[1] : 0,
  );
  const before = text.slice(from, figure.handedDown ? figure.span[1] : figure.span[0]);
  const after = text.slice(figure.span[1], figure.phrase[1]);
  const own = metricsIn(before);
  if (own.length > 0)
    return pick(own, before, figure).map((metric) => ({ metric, phrase: figure.phrase }));
  const behind = metricsIn(after).slice(0, 1);
  if (behind.length > 0) return behind.map((metric) => ({ metric, phrase: figure.phrase }));
  const borrowed = borrow(text, sentence, figure, before);
  if (borrowed.length > 0) return borrowed;
  if (figure.handedDown) return [];
  return [{ metric: describeMetric(before, after), phrase: figure.phrase }];
}

/** Of several metrics before a figure the last has it, unless it is for all of them. */
function pick(
  own: readonly NamedMetric[],
  before: string,
  figure: FoundFigure,
): readonly NamedMetric[] {
  if (own.length < 2 || figure.comparator === 'zero-growth' || together.test(before)) return own;
  return own.slice(-1);
}

const bareShare = /(?:利用率|有效利用率|覆盖率|回收率|处理率|处置率|比例)/u;

/** A bare 利用率 is that of the things that the sentence spoke of before. */
function borrow(text: string, [start]: Span, { phrase }: FoundFigure, before: string): Described[] {
  const word = bareShare.exec(before)?.[0];
  const earlier = text.slice(start, phrase[0]);
  if (word !== '利用率') {
    const last = metricsIn(earlier).slice(-1);
    return word ? last.map((metric) => ({ metric, phrase })) : [];
  }
  const subjects = ['化肥', '农药'].filter((subject) => lastPhraseAbout(earlier).includes(subject));
  return subjects.flatMap((subject) =>
    metricsIn(`${subject}${word}`).map((metric) => ({
      metric,
      phrase: [start + earlier.lastIndexOf(lastPhraseAbout(earlier)), phrase[1]] as Span,
    })),
  );
}

function lastPhraseAbout(earlier: string): string {
  return earlier.split(/[，,]/u).findLast((part) => /化肥|农药/u.test(part)) ?? '';
}

/** A phrase begins with the date that stands right before it. */
function withDate(text: string, [start, end]: Span, date: FoundDate | undefined): Span {
  if (!date || date.span[1] > start) return [start, end];
  return /^[，,\s]*$/u.test(text.slice(date.span[1], start)) ? [date.span[0], end] : [start, end];
}
