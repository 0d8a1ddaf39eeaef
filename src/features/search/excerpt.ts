/** The passage of a clause that shows why it was found. */
import { findOccurrences, foldText } from './fold.ts';
import type { Piece } from './types.ts';

/** About two lines on a narrow screen: no more is shown there, and the hit is to be among it. */
const passageLength = 42;
/** How much of it stands before the first hit. */
const lead = 16;

interface Range {
  start: number;
  end: number;
}

/**
 * Mark every occurrence of the phrases in a text. The pieces together are the text.
 *
 * @param areNumbersWhole whether 5% is not to be marked in 95%
 */
export function markPhrases(
  text: string,
  phrases: readonly string[],
  areNumbersWhole = false,
): Piece[] {
  return cut(text, rangesOf(text, phrases, areNumbersWhole), { start: 0, end: text.length });
}

/** Choose the passage that shows the most of the phrases, and mark exactly them; without any, the text's beginning. */
export function excerpt(
  paragraphs: readonly string[],
  phrases: readonly string[],
  areNumbersWhole = false,
): Piece[] {
  let best = {
    text: paragraphs[0] ?? '',
    ranges: [] as readonly Range[],
    hit: { start: 0, end: 0 },
    kinds: 0,
  };
  for (const text of paragraphs) {
    const ranges = rangesOf(text, phrases, areNumbersWhole);
    for (const hit of ranges) {
      if (best.kinds === phrases.length) break;
      const window = windowFrom(text, hit);
      const kinds = phrasesWithin(text.slice(window.start, window.end), phrases);
      if (kinds > best.kinds) best = { text, ranges, hit, kinds };
    }
  }
  const window = keepWhole(windowFrom(best.text, best.hit), best.ranges);
  const pieces = cut(best.text, best.ranges, window);
  if (window.start > 0) pieces.unshift({ text: '…', marked: false });
  if (window.end < best.text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

function phrasesWithin(text: string, phrases: readonly string[]): number {
  const { key } = foldText(text);
  return phrases.filter((phrase) => key.includes(phrase)).length;
}

/** The stretch shown for a hit; it holds the whole hit, however long, and cuts no character in two. */
function windowFrom(text: string, hit: Range): Range {
  const sentence =
    Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, hit.start - 1))) + 1;
  const near = Math.max(sentence, hit.start - lead);
  // Near the end of the text the passage reaches back instead.
  const spare = Math.max(0, text.length - passageLength);
  const start = Math.min(near, spare);
  const end = Math.min(text.length, Math.max(start + passageLength, hit.end));
  return { start: wholeCharacter(text, start), end: wholeCharacter(text, end) };
}

/** Move the ends of a stretch so that they do not cut a hit in two. */
function keepWhole(window: Range, hits: readonly Range[]): Range {
  const atStart = hits.find(({ start, end }) => start < window.start && window.start < end);
  const atEnd = hits.find(({ start, end }) => start < window.end && window.end < end);
  return { start: atStart?.start ?? window.start, end: atEnd?.end ?? window.end };
}

function wholeCharacter(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}

/** Where the phrases stand; overlapping and touching ranges become one. */
function rangesOf(text: string, phrases: readonly string[], areNumbersWhole: boolean): Range[] {
  const folded = foldText(text);
  const ranges = phrases
    .flatMap((phrase) => findOccurrences(folded, phrase, areNumbersWhole))
    .sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

function cut(text: string, ranges: readonly Range[], window: Range): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    const part = text.slice(Math.max(start, window.start), Math.min(end, window.end));
    if (part !== '') pieces.push({ text: part, marked });
  };
  let at = 0;
  for (const { start, end } of ranges) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return pieces;
}
