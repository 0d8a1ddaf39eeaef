import type { Span } from '../position.ts';
import { isGround, isMain, isTopic, startsWithVerb } from './sentence-parts.ts';
import type { Passage } from './passages.ts';
import { subjectIn } from './publishers.ts';
import { closedEnd, sentenceAround, splitClauses } from './sentences.ts';

/** A task of more characters ends with one of its parts, and says so. */
const longestTask = 100;
/** What stands for the part of a text that is left out. */
const omission = '……';

/** The words round a date that it binds. */
export interface Binding {
  date: Span;
  /** Where what the date binds ends. */
  end: number;
  /** Whether it ends where the next date begins, rather than with its sentence. */
  isCut: boolean;
}

/**
 * Say what is to be done by a date, in the words of the text without the date: who, the verb and what.
 *
 * Where the part with the date says too little, as 2020年底前完成, what the sentence told before belongs to it, or else
 * what the sentence before or the heading tells; where it has no subject, that of its sentence has it.
 */
export function taskOf(passage: Passage, binding: Binding): string {
  const { text } = passage;
  const { date } = binding;
  const { span: around, opened } = enclosing(text, date);
  const parts = splitClauses(text, around);
  const nth = parts.findIndex(([, end]) => end >= date[1]);
  const [own = around] = parts.slice(Math.max(0, nth));
  const earlier = parts
    .slice(0, Math.max(0, nth))
    .map((part) =>
      text
        .slice(...part)
        .trim()
        .replace(leadingDate, ''),
    )
    .filter((part) => part !== '' && !dateAlone.test(part));
  const before = tidyBefore(text.slice(own[0], date[0]));
  const behind = partsBehind(text, binding, around[1]);
  const [first = ''] = behind;
  const duty = [`${before}${first}`, ...behind.slice(1)].filter((part) => part !== '');
  const isThin = duty.length === 0 || saysTooLittle(duty[0] ?? '', earlier);
  if (isThin && opened !== null && duty.every((part) => bareVerb.test(part))) {
    const noted = sentenceBefore(text, opened);
    if (noted.length > 0) return shorten(noted);
  }
  if (isThin) {
    return fromBefore(passage, { duty, earlier, start: around[0] });
  }
  return shorten(withSubject(text, duty, earlier, around[0]));
}

/** The heading of a clause, or else how it begins: what a deadline that stands by itself is for. */
export function subjectOf({ clause: { heading, paragraphs } }: Passage): string {
  const [start = ''] = paragraphs.map(({ text }) => text);
  const words = heading || (/^[^。；;\n]*/u.exec(start)?.[0] ?? '');
  return shorten(splitClauses(words, [0, words.length]).map((part) => words.slice(...part).trim()));
}

/** What a note in brackets is about, （甲局负责，2018年底前完成）: the sentence that it stands behind. */
function sentenceBefore(text: string, bracket: number): string[] {
  const end = bracket - (/[。；;]/u.test(text.charAt(bracket - 1)) ? 1 : 0);
  const [start] = sentenceAround(text, [end, end]);
  const words = text.slice(start, end);
  const closed = /^\s*（[^（）]*）/u.exec(words)?.[0].length ?? 0;
  return splitClauses(text, [start + closed, end]).map((part) => text.slice(...part).trim());
}

/** The sentence of a date; within brackets, what stands in them, and where they open. */
function enclosing(text: string, date: Span): { span: Span; opened: number | null } {
  const [start, end] = sentenceAround(text, date);
  const opened = unmatched(text.slice(start, date[0]));
  const span: Span = [opened === -1 ? start : start + opened + 1, closedEnd(text, date[1], end)];
  return { span, opened: opened === -1 ? null : start + opened };
}

/** Where the last bracket that is not closed stands; -1 where there is none. */
function unmatched(words: string): number {
  const open: number[] = [];
  for (const { 0: mark, index } of words.matchAll(/[（）]/gu)) {
    if (mark === '（') open.push(index);
    else open.pop();
  }
  return open.at(-1) ?? -1;
}

/** The months that a list named before, and the words that lead to a date. */
const earlierMonths = /[于在]?(?:(?:(?:19|20)\d\d年)?\d{1,2}月(?:底|\d{1,2}日)?[、和及])+$/u;
const earlierYears = /(?:(?:19|20)\d\d年[、和及])+$/u;
const leadingTo = /(?:于|在|自|从|至|到|截至|坚持)$/u;

const day =
  '(?:(?:19|20)\\d\\d年)?(?:\\d{1,2}月(?:份)?)?(?:\\d{1,2}日)?(?:[上中下]旬|[初中底末]|年[初中底末]|[上下]半年)?(?:以?前|起|开始)?';
const leadingDate = new RegExp(`^[自从到至于在]?(?=\\d+[年月])${day}`, 'u');
const dateAlone = new RegExp(`^[自从到至于在]?(?=\\d)${day}$`, 'u');

function tidyBefore(words: string): string {
  return words.replace(earlierMonths, '').replace(earlierYears, '').trim().replace(leadingTo, '');
}

/** The parts of the sentence behind the date; those that only lead to the next date are not its own. */
function partsBehind(text: string, { date, end, isCut }: Binding, limit: number): string[] {
  const span: Span = [date[1], Math.max(date[1], Math.min(end, limit))];
  const parts = splitClauses(text, span)
    .map((part) => text.slice(...part).replace(/^[\s、，,：:]+|[\s、，,：:]+$/gu, ''))
    .filter((part) => part !== '');
  const [first = '', second] = parts;
  if (second !== undefined && dateAlone.test(first)) parts.splice(0, 2, `${first}，${second}`);
  while (isCut && parts.length > 1 && isGround(parts.at(-1) ?? '')) parts.pop();
  return parts;
}

/** A verb without what it is done to, 完成 or 开展1次, or one that goes on with what was said before. */
const bareVerb =
  /^(?:各地|全部|基本|力争|确保|要|应|须|均|已|定期|集中|全面)*(?:完成|开展|实施|进行|落实|建成|达到|办结|启动|执行|更新|上报|报送|备案|培训|监测|评估|实现|到位|整改|调查|组织|参加|巡查|排查|检查|抽查|演练|督查|督导|清理|一次|\d[次轮]|至少|不少于|[一两]次|[一两]轮)+(?:到位|任务|工作)?$/u;
const goesOn = /^(?:并|完成并|建成并|制定并(?:报|上报)|且|同时|以及)/u;
const shortestPart = 4;

function saysTooLittle(part: string, earlier: readonly string[]): boolean {
  if (bareVerb.test(part)) return true;
  return earlier.length > 0 && (goesOn.test(part) || part.length < shortestPart);
}

interface Told {
  duty: readonly string[];
  earlier: readonly string[];
  /** Where the sentence begins. */
  start: number;
}

/** A duty that says too little by itself, with what was told before it. */
function fromBefore(passage: Passage, { duty, earlier, start }: Told): string {
  const { text } = passage;
  const from = earlier.findIndex((part) => !isGround(part));
  const told = from === -1 ? earlier : earlier.slice(from);
  const lead = from === -1 ? [] : earlier.slice(0, from);
  if (told.length > 0) return shortenFront(withSubject(text, told, lead, start), duty);
  if (text.charAt(start - 1) === '；' || text.charAt(start - 1) === ';') {
    const span = sentenceAround(text, [start - 1, start - 1]);
    const before = splitClauses(text, span).map((part) => text.slice(...part).trim());
    return shortenFront(before, duty, '；');
  }
  if (passage.kind !== 'heading' && duty.some((part) => !bareVerb.test(part))) return shorten(duty);
  const subject = subjectOf(passage);
  const rest = duty.join('，');
  return subject === '' || subject.endsWith(rest)
    ? subject || rest
    : `${subject}${rest && `：${rest}`}`;
}

/** Put the subject of the sentence, or of the part before its semicolon, before a duty that begins with its verb. */
function withSubject(
  text: string,
  duty: readonly string[],
  earlier: readonly string[],
  start: number,
): readonly string[] {
  const [first = '', ...rest] = duty;
  if (!startsWithVerb(first)) return duty;
  const who = subjectIn(earlier) ?? subjectBefore(text, start);
  const last = earlier.at(-1);
  if (who === null && last && /^(?:要|应|须|需|必须)/u.test(first) && !isMain(last)) {
    return [last, ...duty];
  }
  const [topic] = earlier;
  if (who === null && topic !== undefined && isTopic(topic)) return [topic, ...duty];
  return who === null ? duty : [`${who}${first.replace(/^并/u, '')}`, ...rest];
}

function subjectBefore(text: string, start: number): string | null {
  if (!/[；;]/u.test(text.charAt(start - 1))) return null;
  const span = sentenceAround(text, [start - 1, start - 1]);
  return subjectIn(splitClauses(text, span).map((part) => text.slice(...part).trim()));
}

/** Keep the parts up to the first that has a verb, and as many more as there is room for. */
function shorten(parts: readonly string[]): string {
  const main = parts.findIndex(isMain);
  let kept = '';
  for (const [nth, part] of parts.entries()) {
    const longer = kept === '' ? part : `${kept}，${part}`;
    const isNeeded = nth === 0 || nth <= main;
    if (!isNeeded && longer.length > longestTask) return close(`${kept}${omission}`);
    kept = longer;
  }
  return close(kept);
}

/** Keep the last of what was told before a duty, with the duty whole. */
function shortenFront(told: readonly string[], duty: readonly string[], joint = '，'): string {
  const end = shorten(duty);
  let kept = '';
  for (const part of [...told].reverse()) {
    const longer = kept === '' ? part : `${part}，${kept}`;
    if (kept !== '' && longer.length + end.length > longestTask) {
      return close(`${omission}${kept}${joint}${end}`);
    }
    kept = longer;
  }
  return close(end === '' ? kept : `${kept}${joint}${end}`);
}

/** A text that never closes a bracket: what stands before it is told. */
function close(words: string): string {
  const open = unmatched(words);
  return open === -1 ? words : `${words.slice(0, open)}${omission}`;
}
