import type { Span } from '../position.ts';
import { readMarker } from './markers.ts';

/** What a page prints round its text. */
export type Furniture = 'page-number' | 'running-head';

const dash = '[—―–─━‐‑\\-·・•－～~_*=|｜]';
const count = '(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,4})';
const ofAll = `(?:[,，、/·|－—\\-]?\\s*[（(]?\\s*共\\s*${count}\\s*页\\s*[）)]?)`;
const dressed = new RegExp(
  [
    `${dash}+\\s*(?:第\\s*)?\\d{1,4}\\s*(?:页\\s*)?${dash}+`,
    `[（(【[]?\\s*第\\s*${count}\\s*页\\s*${ofAll}?\\s*[）)】\\]]?`,
    `共\\s*${count}\\s*页\\s*[,，、/]?\\s*第\\s*${count}\\s*页`,
    '\\d{1,4}\\s*/\\s*\\d{1,4}\\s*(?:页)?',
    '(?:page|pg?\\.?)\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?',
    '\\d{1,4}\\s*of\\s*\\d{1,4}',
    '\\d{1,3}\\s*页',
    '[〔【[]\\s*\\d{1,3}\\s*[〕】\\]]',
  ]
    .map((one) => `^(?:${one})$`)
    .join('|'),
  'iu',
);
const bare = /^(\d{1,3})$/;
/** Fewer bare numbers that rise may be anything. */
const fewestBare = 3;
const longestNumber = 24;

/**
 * Find the lines of a text that its pages print round it: page numbers, such as `— 3 —`, `第3页 共12页` and `Page 3 of 12`,
 * and heads that come again beside them. Bare numbers count only in a rising series.
 *
 * @param lines trimmed, and none of them empty
 */
export function findFurniture(text: string, lines: readonly Span[]): Map<number, Furniture> {
  const found = findPageNumbers(text, lines);
  const repeated = findRepeatedLines(text, lines, found);
  // The second line of a head stands beside the first.
  for (let line = 0; line < mostHeadLines; line++) {
    for (const [key, indices] of repeated) {
      const group = indices.map((index) => judge({ text, lines, found }, index));
      for (const index of runningHeads(group, key.includes('#'))) found.set(index, 'running-head');
    }
  }
  return found;
}

function findPageNumbers(text: string, lines: readonly Span[]): Map<number, Furniture> {
  const found = new Map<number, Furniture>();
  const plain: { index: number; value: number }[] = [];
  lines.forEach(([start, end], index) => {
    if (end - start > longestNumber) return;
    const line = text.slice(start, end);
    if (dressed.test(line)) found.set(index, 'page-number');
    const value = bare.exec(line)?.[1];
    if (value) plain.push({ index, value: Number(value) });
  });
  const rises = plain.every(
    ({ value }, at) => at === 0 || value === (plain[at - 1]?.value ?? 0) + 1,
  );
  if (rises && plain.length >= fewestBare)
    for (const { index } of plain) found.set(index, 'page-number');
  return found;
}

const longestHead = 40;
const mostHeadLines = 2;
/** Fewer lines that are the same may be anything, where no page number stands beside them. */
const fewestAlone = 3;

interface Repeated {
  index: number;
  /** Whether a page number or the break of a page stands beside it. */
  besidePage: boolean;
  /** Whether it stands between the two parts of a sentence. */
  cutsSentence: boolean;
}

/** Find the short lines that come again, by their words without digits. */
function findRepeatedLines(
  text: string,
  lines: readonly Span[],
  found: ReadonlyMap<number, Furniture>,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, [start, end]] of lines.entries()) {
    if (end - start > longestHead || end - start < 2 || found.has(index)) continue;
    const key = text
      .slice(start, end)
      .replaceAll(/\d+|\s+/gu, (run) => (/\d/.test(run) ? '#' : ''));
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return new Map(
    [...groups].filter(([, [first = 0, second]]) => {
      return second !== undefined && mayRunOn(text, lines[first] ?? [0, 0]);
    }),
  );
}

/** Lines of a text, and which of them are known to be of its pages. */
interface Lines {
  text: string;
  lines: readonly Span[];
  found: ReadonlyMap<number, Furniture>;
}

function judge(known: Lines, index: number): Repeated {
  const { found } = known;
  return {
    index,
    besidePage: found.has(index - 1) || found.has(index + 1) || breaksPage(known, index),
    cutsSentence: isBroken(known, index),
  };
}

function mayRunOn(text: string, [start, end]: Span): boolean {
  const line = text.slice(start, end);
  return !/[。；;：:！？!?，]|^[（(].*[）)]$/u.test(line) && readMarker(text, start) === null;
}

/** Which of some lines that are the same but for their digits are heads; `counted` where they have any. */
function runningHeads(group: readonly Repeated[], counted: boolean): number[] {
  const beside = group.filter(({ besidePage }) => besidePage);
  const cutting = group.filter(({ cutsSentence }) => cutsSentence);
  if (beside.length >= 2) return beside.map(({ index }) => index);
  const known = group.length >= fewestAlone || (counted && cutting.length === group.length);
  if (known && cutting.length >= 2) return cutting.map(({ index }) => index);
  return [];
}

/** Whether a page break stands right before or behind a line. */
function breaksPage({ text, lines }: Lines, index: number): boolean {
  const [start, end] = lines[index] ?? [0, 0];
  const before = text.slice(lines[index - 1]?.[1] ?? 0, start);
  const behind = text.slice(end, lines[index + 1]?.[0] ?? text.length);
  return before.includes('\f') || behind.includes('\f');
}

const sentenceStop = /[。．.｡！!？?；;：:…）)】〕\]》〉”’"」』—]$/u;
/** A shorter line may be a title. */
const shortestSentence = 20;

function isBroken({ text, lines, found }: Lines, index: number): boolean {
  const [before, after] = [index - 1, index + 1].map((at) => {
    const next = found.has(at) ? at + Math.sign(at - index) : at;
    return lines[next];
  });
  if (!before || !after) return false;
  const line = text.slice(Math.max(before[0], before[1] - longestHead), before[1]);
  return (
    line.length >= shortestSentence &&
    !sentenceStop.test(line) &&
    readMarker(text, after[0]) === null
  );
}
