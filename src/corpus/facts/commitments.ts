import type { Span } from '../position.ts';
import { noCalendar, type Calendar, type FoundDate } from './found-date.ts';
import { isTitleLine, mostFacts, type Passage } from './passages.ts';
import { isPast, sortDates } from './past.ts';
import { isLabelled } from './periods.ts';
import { findRecurring } from './recurring.ts';
import { closedEnd, phraseAround, sentenceAround } from './sentences.ts';
import { subjectOf, taskOf } from './tasks.ts';

/** An expression of time in a passage with the sentence that it binds. */
export interface FoundCommitment extends FoundDate {
  phrase: Span;
  task: string;
}

export interface FoundCommitments {
  commitments: readonly FoundCommitment[];
  /** Deadlines of which nothing tells the year. */
  undated: readonly Span[];
}

const figure = /[%％]|百分之|零增长|(?:达到|下降|减少|降低|提高到)\D{0,6}\d/u;
/** A verb alone, such as 完成 or 开展, says too little to stand for a task. */
const shortestTask = 7;

/** Find what a passage says is to be done by, from or in a time, or again and again. */
export function findCommitments(
  passage: Passage,
  calendar: Calendar = noCalendar,
): FoundCommitments {
  const { text, kind } = passage;
  if (!/[年期月季周末]|世纪/u.test(text) || isDateline(text)) return nothing;
  const { ahead } = sortDates(text, calendar);
  const isTitle = isTitleLine(passage);
  const dates = [...ahead, ...(kind === 'units' ? [] : findRecurring(text))]
    .sort(({ span: [one] }, { span: [other] }) => one - other)
    .filter((date) => !isPast(text, date) && !isOfTitle(passage, date, isTitle))
    .filter(({ span: [start] }) => !ofReply.test(text.slice(Math.max(0, start - 12), start)))
    .slice(0, mostFacts);
  const described = dates.map((date, index) => describe(passage, date, dates[index + 1]));
  const isDated = ({ kind: how, date }: FoundDate): boolean => how === 'recurring' || date !== null;
  return {
    commitments: described.filter(isDated),
    undated: dates.filter((date) => !isDated(date)).map(({ span }) => span),
  };
}

const nothing: FoundCommitments = { commitments: [], undated: [] };

/** A line that is nothing but the date of a document, or that of a page with the word for it. */
const dateline =
  /^\s*（?(?:(?:发布|发文|成文|添加|更新|印发|签发|公开|生成|录入)(?:日期|时间)\s*[:：]?\s*)?(?:(?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2})年(?:[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?)?）?\s*$/u;

function isDateline(text: string): boolean {
  return text.length <= 24 && dateline.test(text);
}

/** Until when readers may answer a draft, or something hangs out, is no duty of a plan. */
const ofReply = /(?:反馈|截止|报名|公示)(?:截止)?(?:时间|日期|期限|期)?(?:为|是|[:：])?\s*$/u;

const yearOfHeading = /^(?:的?(?:工作|重点|主要|年度)){0,3}(?:目标|任务|计划|安排|要点)$/u;

/** The year in a title, or in a heading such as 2018年目标, only says what the text below is for. */
function isOfTitle(
  passage: Passage,
  { span: [, end], kind }: FoundDate,
  isTitle: boolean,
): boolean {
  if (kind === 'by' || kind === 'recurring') return false;
  if (isTitle) return true;
  return passage.kind === 'heading' && yearOfHeading.test(passage.text.slice(end));
}

function describe(passage: Passage, date: FoundDate, next: FoundDate | undefined): FoundCommitment {
  const { text } = passage;
  const { end, isCut } = endOfDuty(text, date.span, next);
  const rest = text.slice(date.span[1], end);
  const [phraseStart] = phraseAround(text, date.span);
  const thin = wordsOf(rest).length < shortestTask && phraseStart > 0;
  const start = thin ? phraseBefore(text, phraseStart) : phraseStart;
  const atYear = date.kind === 'in' && figure.test(rest) && (date.date ?? '').endsWith('-12-31');
  const isAlone = passage.kind === 'units' || isLabelled(text, date.span[0]);
  const words = isAlone ? '' : taskOf(passage, { date: date.span, end, isCut });
  const task = words || subjectOf(passage);
  return { ...date, kind: atYear ? 'at-year' : date.kind, phrase: [start, end], task };
}

/** A duty ends with its sentence, or where the next date begins, unless nothing would be left of it. */
function endOfDuty(
  text: string,
  span: Span,
  next: FoundDate | undefined,
): { end: number; isCut: boolean } {
  const sentenceEnd = closedEnd(text, span[1], sentenceAround(text, span)[1]);
  if (!next) return { end: sentenceEnd, isCut: false };
  const end = trimEnd(text, span[1], Math.min(sentenceEnd, phraseAround(text, next.span)[0]));
  return wordsOf(text.slice(span[1], end)).length < shortestTask && end < sentenceEnd
    ? { end: sentenceEnd, isCut: false }
    : { end, isCut: end < sentenceEnd };
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
