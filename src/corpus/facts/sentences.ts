import type { Span } from '../position.ts';

const sentenceEnds = endTable('。；;！？!?\n\t');
const clauseEnds = endTable('。；;！？!?\n\t，,：:');
/** A sentence is looked for no farther away than this, so that a text without any stop costs no more than others. */
const reach = 400;

/** The sentence round a stretch of text, without its stop; a semicolon ends one as well. */
export function sentenceAround(text: string, [start, end]: Span): Span {
  return [boundBefore(text, start, sentenceEnds), boundAfter(text, end, sentenceEnds)];
}

/** The part of a sentence, between commas, round a stretch of text. */
export function phraseAround(text: string, [start, end]: Span): Span {
  return [boundBefore(text, start, clauseEnds), boundAfter(text, end, clauseEnds)];
}

/** Which characters end something, by their code: sentences are looked for so often that a faster way pays. */
function endTable(signs: string): Uint8Array {
  const ends = new Uint8Array(0x1_00_00);
  for (const sign of signs) ends[sign.charCodeAt(0)] = 1;
  return ends;
}

function boundBefore(text: string, from: number, ends: Uint8Array): number {
  const limit = Math.max(0, from - reach);
  let at = from;
  while (at > limit && ends[text.charCodeAt(at - 1)] === 0) at--;
  return at;
}

function boundAfter(text: string, from: number, ends: Uint8Array): number {
  const limit = Math.min(text.length, from + reach);
  let at = from;
  while (at < limit && ends[text.charCodeAt(at)] === 0) at++;
  return at;
}

/** Where a stretch of text ends that begins within brackets: with them, or else where it would anyhow. */
export function closedEnd(text: string, from: number, end: number): number {
  let depth = 0;
  for (const { 0: mark, index } of text.slice(from, end).matchAll(/[（(]|[）)]/gu)) {
    depth += /[（(]/u.test(mark) ? 1 : -1;
    if (depth < 0) return from + index;
  }
  return end;
}

const wordSign = /[\p{Script=Han}\dA-Za-z%]/u;

/** The pairs of neighbouring characters of a text, signs left out. */
function pairsOf(text: string): Set<string> {
  const signs = [...text].filter((sign) => wordSign.test(sign));
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
}

/** How much of the shorter of two texts occurs in the other, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [few, many] = [pairsOf(one), pairsOf(other)].sort((left, right) => left.size - right.size);
  if (!few || !many || few.size === 0) return 0;
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared++;
  return shared / few.size;
}

/** Cut a text into its sentences, stops left out. */
export function splitSentences(text: string): Span[] {
  return splitAt(text, [0, text.length], /[。；;！？!?\n\t]/gu);
}

/** Cut a sentence at its commas, but for those within a number. */
export function splitPhrases(text: string, sentence: Span): Span[] {
  return splitAt(text, sentence, /[，：:]|(?<!\d),|,(?!\d{3}(?!\d))/gu);
}

/** Cut a sentence at its commas and colons, but for those within a number, brackets or a title. */
export function splitClauses(text: string, [start, end]: Span): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(clauseMarks)) {
    const at = start + index;
    if (/[（《“]/u.test(mark)) depth++;
    else if (/[）》”]/u.test(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      if (at > from) parts.push([from, at]);
      from = at + mark.length;
    }
  }
  if (end > from) parts.push([from, end]);
  return parts;
}

const clauseMarks = /[（《“）》”]|[，：:]|(?<!\d),|,(?!\d{3}(?!\d))/gu;

function splitAt(text: string, [start, end]: Span, marks: RegExp): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(marks)) {
    if (start + index > from) parts.push([from, start + index]);
    from = start + index + mark.length;
  }
  if (end > from) parts.push([from, end]);
  return parts;
}
