import type { Clause, ParagraphKind, Run, Span } from '../types.ts';
import type { FactPlace } from './types.ts';

/** A heading or a paragraph of a clause: the text that facts are looked for in. */
export interface Passage {
  clause: Clause;
  /** 0 for the heading. */
  paragraph: number;
  kind: ParagraphKind | 'heading';
  text: string;
  runs: readonly Run[];
}

/** The heading and the paragraphs of a clause, in order. */
export function readPassages(clause: Clause): Passage[] {
  const heading: Passage = {
    clause,
    paragraph: 0,
    kind: 'heading',
    text: clause.heading,
    runs: clause.headingRuns,
  };
  const paragraphs = clause.paragraphs.map(({ kind, text, runs }, index) => {
    return { clause, paragraph: index + 1, kind, text, runs };
  });
  return clause.heading === '' ? paragraphs : [heading, ...paragraphs];
}

/**
 * Say where a phrase of a passage stands, in the text as shown and in the source.
 *
 * Returns `null` where nothing of the focus stands in the source, so that nothing could be quoted.
 */
export function placeFact(
  source: string,
  passage: Passage,
  phrase: Span,
  focus: Span,
): FactPlace | null {
  const { clause, paragraph, runs } = passage;
  const [start, end] = clamp(phrase, focus);
  const core = toSource(runs, focus);
  const whole = toSource(runs, [start, end]);
  if (!core || !whole) return null;
  const span = unbrokenPart(source, whole, core);
  const quote = source.slice(...span);
  if (quote === '') return null;
  return { plan: clause.plan, clause: clause.id, paragraph, start, end, focus, span, quote };
}

/** A quotation goes no farther from the words that it is about. */
const reach = 1000;

function clamp([start, end]: Span, [from, to]: Span): Span {
  return [Math.max(start, from - reach), Math.min(end, to + reach)];
}

/** The stretch of the source from the first to the last character of a stretch of shown text that the source has. */
function toSource(runs: readonly Run[], [start, end]: Span): Span | null {
  let index = firstRunEndingAfter(runs, start);
  const first = runs[index];
  if (!first || first.at >= end) return null;
  while ((runs[index + 1]?.at ?? end) < end) index++;
  const last = runs[index] ?? first;
  const from = first.from + Math.max(0, start - first.at);
  const to = last.from + Math.min(last.length, end - last.at);
  return [from, to];
}

function firstRunEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.at + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A gap as wide as this, or a new line, breaks a quotation. */
const breaks = /[\n\r\t]\s*|\s{4,}/g;

/** Of the parts into which breaks cut a stretch of the source, the longest of those that hold some of the core. */
function unbrokenPart(source: string, [from, to]: Span, core: Span): Span {
  const words = source.slice(from, to);
  let best: Span = [from, from];
  let start = from;
  const keep = (end: number): void => {
    const touches = start < core[1] && core[0] < end;
    if (touches && end - start > best[1] - best[0]) best = [start, end];
  };
  for (const { index, 0: gap } of words.matchAll(breaks)) {
    keep(from + index);
    start = from + index + gap.length;
  }
  keep(to);
  return trim(source, best);
}

function trim(source: string, [from, to]: Span): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(source.charAt(start))) start++;
  while (end > start && /\s/.test(source.charAt(end - 1))) end--;
  return [start, end];
}
