import { firstIndex } from '../compare.ts';
import { isPageLine } from '../parse/page-lines.ts';
import type { Clause, ParagraphKind } from '../plan.ts';
import type { Run, Span } from '../position.ts';
import { unfold } from '../characters/fold.ts';
import { plainText } from '../characters/plain.ts';
import type { FactPlace } from './types.ts';

/** A heading or a paragraph of a clause: the text that facts are looked for in. */
export interface Passage {
  clause: Clause;
  /** 0 for the heading. */
  paragraph: number;
  kind: ParagraphKind | 'heading';
  /** The name of the column of a task table in which it stands. */
  label?: string;
  /** Folded: what patterns are looked for in. */
  text: string;
  /** As shown, sign by sign as long. */
  shown: string;
  runs: readonly Run[];
  /** Whether the text ends with it. */
  endsText?: boolean;
}

/** No passage of a plan has more facts of one kind; what goes on beyond is no text, and would cost more than it tells. */
export const mostFacts = 2000;

/** The heading and the paragraphs of a clause, in order, without what the page it was copied from prints round the text. */
export function readPassages(clause: Clause): Passage[] {
  const heading: Passage = {
    clause,
    paragraph: 0,
    kind: 'heading',
    text: plainText(clause.heading),
    shown: clause.heading,
    runs: clause.headingRuns,
  };
  const isAround = clause.ordinals === '0' || clause.ordinals === 'end';
  const paragraphs = clause.paragraphs.flatMap((paragraph, index) => {
    const { text } = paragraph;
    if (isAround && isPageLine(text)) return [];
    return [{ ...paragraph, clause, paragraph: index + 1, text: plainText(text), shown: text }];
  });
  return clause.heading === '' ? paragraphs : [heading, ...paragraphs];
}

/**
 * Whether a passage is a line round the text, such as the title, a number, a signature or a remark on the printing: it
 * stands before the first clause or after the last, and is no sentence.
 */
export function isTitleLine({ clause: { ordinals }, text }: Passage): boolean {
  return (ordinals === '0' || ordinals === 'end') && !/[。；;]/u.test(text);
}

/** What is read of a phrase may stand as far outside of it. */
const wordReach = 400;

/** Words that were read at a phrase of a passage, as the passage prints them. */
export function asPrinted({ text, shown }: Passage, words: string, [start, end]: Span): string {
  if (text === shown || shown.slice(start, end).includes(words)) return words;
  const around: Span = [Math.max(0, start - wordReach), end + wordReach];
  return unfold(words, text.slice(...around), shown.slice(...around));
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
  let index = firstIndex(runs.length, (nth) => endOf(runs[nth]) > start);
  const first = runs[index];
  if (!first || first.at >= end) return null;
  while ((runs[index + 1]?.at ?? end) < end) index++;
  const last = runs[index] ?? first;
  const from = first.from + Math.max(0, start - first.at);
  const to = last.from + Math.min(last.length, end - last.at);
  return [from, to];
}

function endOf(run: Run | undefined): number {
  return run ? run.at + run.length : Infinity;
}

/** A gap as wide as this, or one with a new line, breaks a quotation. */
const widestGap = 3;

/** Of the parts into which breaks cut a stretch of the source, the longest of those that hold some of the core. */
function unbrokenPart(source: string, [from, to]: Span, core: Span): Span {
  const words = source.slice(from, to);
  let best: Span = [from, from];
  let start = from;
  const keep = (end: number): void => {
    const touches = start < core[1] && core[0] < end;
    if (touches && end - start > best[1] - best[0]) best = [start, end];
  };
  for (const { index, 0: gap } of words.matchAll(/\s+/g)) {
    if (gap.length <= widestGap && !/[\n\r\t]/.test(gap)) continue;
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
