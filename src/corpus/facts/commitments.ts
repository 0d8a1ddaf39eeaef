import type { Span } from '../types.ts';
import { findDates, findRecurring, type FoundDate } from './dates.ts';
import type { Passage } from './passages.ts';
import { phraseAround, sentenceAround } from './sentences.ts';

/** An expression of time in a passage with the sentence that it binds. */
export interface FoundCommitment extends FoundDate {
  phrase: Span;
  task: string;
}

const figure = /[%％]|百分之|零增长|(?:达到|下降|减少|降低|提高到)\D{0,6}\d/u;
const pastBefore = /(?:截至|截止到?|已经?|曾经?)$/u;
const pastBehind = /^[^，,。；;]{0,24}已(?:经)?(?:达|完成|实现|建|有|累计|全部)/u;
const longestTask = 40;
/** A verb alone, such as 完成 or 开展, says too little to stand for a task. */
const shortestTask = 7;

/** Find what a passage says is to be done by, from or in a time, or again and again. */
export function findCommitments(passage: Passage): FoundCommitment[] {
  const { text, kind } = passage;
  if (kind === 'units' || !/[年期月季周末]|世纪/u.test(text) || isDateline(text)) return [];
  const dates = [...findDates(text), ...findRecurring(text)].sort(
    ({ span: [one] }, { span: [other] }) => one - other,
  );
  return dates
    .filter(({ span }) => !isPast(text, span))
    .map((date, index) => describe(passage, date, dates[index + 1]));
}

function isPast(text: string, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return pastBefore.test(before) || pastBehind.test(text.slice(end, end + 32));
}

/** A line that is nothing but the date of a document. */
function isDateline(text: string): boolean {
  return text.length <= 16 && /^\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*$/u.test(text);
}

function describe(
  { text, clause }: Passage,
  date: FoundDate,
  next: FoundDate | undefined,
): FoundCommitment {
  const end = endOfDuty(text, date.span, next);
  const rest = text.slice(date.span[1], end);
  const [phraseStart] = phraseAround(text, date.span);
  const thin = wordsOf(rest).length < shortestTask && phraseStart > 0;
  const start = thin ? phraseBefore(text, phraseStart) : phraseStart;
  const atYear = date.kind === 'in' && figure.test(rest) && (date.date ?? '').endsWith('-12-31');
  const task = taskOf(text, date.span, start, end) || shorten(clause.heading);
  return { ...date, kind: atYear ? 'at-year' : date.kind, phrase: [start, end], task };
}

/** A duty ends with its sentence, or where the next date begins, unless nothing would be left of it. */
function endOfDuty(text: string, span: Span, next: FoundDate | undefined): number {
  const sentenceEnd = closedEnd(text, span[1], sentenceAround(text, span)[1]);
  if (!next) return sentenceEnd;
  const end = trimEnd(text, span[1], Math.min(sentenceEnd, phraseAround(text, next.span)[0]));
  return wordsOf(text.slice(span[1], end)).length < shortestTask && end < sentenceEnd
    ? sentenceEnd
    : end;
}

/** What a date within brackets binds ends with them. */
function closedEnd(text: string, from: number, end: number): number {
  let depth = 0;
  for (const { 0: mark, index } of text.slice(from, end).matchAll(/[（(]|[）)]/gu)) {
    depth += /[（(]/u.test(mark) ? 1 : -1;
    if (depth < 0) return from + index;
  }
  return end;
}

function trimEnd(text: string, least: number, end: number): number {
  let at = end;
  while (at > least && /[，,、\s]/u.test(text.charAt(at - 1))) at--;
  return at;
}

/** The beginning of the part of the sentence before this one, unless a stop parts them. */
function phraseBefore(text: string, start: number): number {
  if (!/[，,：:]/u.test(text.charAt(start - 1))) return start;
  return phraseAround(text, [start - 1, start - 1])[0];
}

function wordsOf(text: string): string {
  return text.replace(/^[\s，,、：:]+|[\s，,、：:。]+$/gu, '');
}

/** Cut a short summary from the words round a date: those behind it, or, where they say too little, those before. */
function taskOf(text: string, [dateStart, dateEnd]: Span, start: number, end: number): string {
  const after = wordsOf(text.slice(dateEnd, end));
  const before = text.slice(start, dateStart).replace(/^[^，,]*[：:]/u, '');
  const words = after.length < shortestTask ? wordsOf(before + after) : after;
  return shorten(words);
}

function shorten(words: string): string {
  if (words.length <= longestTask) return words;
  const cut = words.slice(0, longestTask + 1);
  const stop = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf(','), cut.lastIndexOf('、'));
  return stop >= longestTask / 2 ? cut.slice(0, stop) : `${words.slice(0, longestTask)}…`;
}
