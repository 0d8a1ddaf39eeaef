import { hanNumeralClass, parseNumeral } from '../numerals.ts';
import type { Span } from '../position.ts';

/**
 * The families of numbering, in the order in which official documents nest them (GB/T 9704—2012, 7.3.3: 一、 （一） 1. （1）;
 * 立法技术规范: 编 章 节 条). A document may nest them otherwise; see levels.ts.
 */
export const markerFamilies = [
  'part',
  'chapter',
  'section',
  'article',
  'roman',
  'han',
  'han-bracketed',
  'digit',
  'decimal-2',
  'decimal-3',
  'decimal-4',
  'digit-bracketed',
  'digit-closed',
  'circled',
] as const;
export type MarkerFamily = (typeof markerFamilies)[number];

/** A number at the head of a line. */
export interface Marker {
  family: MarkerFamily;
  ordinal: number;
  /** The numbers before it in a number of several levels: `[1, 2]` in `1.2.3`. */
  above: readonly number[];
  /** What an article that was put in later adds to the number: 1 in 第二条之一; 0 for all others. */
  added: number;
  /** The number as it is read, without the mark that closes it: `二`, `（四）`, `2`. */
  label: string;
  /** Where the number stands, without that mark. */
  labelSpan: Span;
  /** The same with it: `二、`, `（四）`, `2．`. */
  span: Span;
  /** Offset of the first character after the marker and the space behind it. */
  end: number;
}

const gap = '[ \\t\\u00a0\\u3000]*';
const han = `[${hanNumeralClass}]`;
/** Numerals that a copy may have set apart: 十 二. */
const hanNumber = (most: number): string => `${han}(?:[ \\u3000]?${han}){0,${most - 1}}`;
const closing = '[、．.﹑､]';
/** What follows the number of an article that is only referred to: 第五条的规定, 第五条至第七条. */
const reference = '的|[至、和或及]第|[规規]定|所[列称稱规規]|第.{1,3}[款项項]|款';
/** `1.5` is a figure, but `1.2018年底前` is item 1 and a year. */
const noFigure = '(?!\\d(?!\\d{3}\\s*年))';
/** What makes of `1.5` a figure or a date: 1.5万亩, 12.31前, 1.5—2倍. Things that are counted have no fractions. */
const measure =
  '[%％‰℃万亿]|亩(?!均)|公[顷里斤]|吨|倍(?!增)|元(?!素)|米|年(?!度)|[月日]|小时|个(?:百分点|月)|平方|立方|毫|厘|千[米克瓦]|以[上下内]|左右|[之以]前|前(?![期言提])|底(?![泥线数])|[至到\\-—–~～+×/]|[kmc]?m[²2g]?|[kmg]|hm';
/** For a pattern: no measure follows, so that a number with a point may be one of a heading. */
export const noMeasure = `(?![.．]?\\d|${gap}(?:${measure}))`;

/** One alternative a family; each holds one group around the number. */
const familyPatterns: readonly (readonly [MarkerFamily, string])[] = [
  ['part', `第${gap}(${hanNumber(4)}|\\d{1,3})${gap}(?:编|編|篇|部分)`],
  ['chapter', `第${gap}(${hanNumber(4)}|\\d{1,3})${gap}章`],
  ['section', `第${gap}(${hanNumber(4)}|\\d{1,3})${gap}[节節]`],
  [
    'article',
    `第${gap}(${hanNumber(5)}|\\d{1,3})${gap}[条條](?!(?:之${han}{1,3})?(?:${reference}))`,
  ],
  ['han-bracketed', `[（(]${gap}(${hanNumber(5)})${gap}[）)](?![至和或及项項款类]|、[（(])`],
  ['digit-bracketed', `[（(]${gap}(\\d{1,3})${gap}[）)](?![至和或及项項款类]|、[（(])`],
  ['han', `(${hanNumber(5)})${gap}${closing}`],
  ['digit', `(\\d{1,3})${gap}(?:[.．]${noFigure}|[、﹑､])`],
  ['digit-closed', `(\\d{1,3})[）)]`],
];

/** Numbers that head a clause only where a series tells: in running text they are figures or words. */
const seriesPatterns: readonly (readonly [MarkerFamily, string])[] = [
  ['decimal-4', `(\\d{1,2}(?:[.．]\\d{1,2}){3})${noMeasure}`],
  ['decimal-3', `(\\d{1,2}(?:[.．]\\d{1,2}){2})${noMeasure}`],
  ['decimal-2', `(\\d{1,2}[.．]\\d{1,2})${noMeasure}`],
  ['roman', `([Ⅰ-Ⅻ]|[IVX]{1,4})${gap}${closing}`],
];

/** Numbers of one sign each, such as ㈠ ⑴ ⒈ ①, by the signs of 1 and of the last. */
const enclosed: readonly (readonly [MarkerFamily, first: number, last: number])[] = [
  ['han-bracketed', 0x32_20, 0x32_29],
  ['han-bracketed', 0x32_80, 0x32_89],
  ['digit-bracketed', 0x24_74, 0x24_87],
  ['digit', 0x24_88, 0x24_9b],
  ['circled', 0x24_60, 0x24_73],
  ['circled', 0x24_f5, 0x24_fe],
  ['circled', 0x27_76, 0x27_7f],
  ['circled', 0x27_80, 0x27_89],
  ['circled', 0x27_8a, 0x27_93],
];

/** Those of several levels come first, or `1.1` would be read as far as `1.`. */
const allPatterns = [...seriesPatterns, ...familyPatterns];
const markerAtStart = new RegExp(`(?:${allPatterns.map(([, one]) => one).join('|')})`, 'y');
const canStart = new RegExp(
  `[第（(${hanNumeralClass}\\dⅠ-ⅫIVX\\u2460-\\u249b\\u24f5-\\u24fe\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289]`,
);
const addedLater = new RegExp(`之(${han}{1,3}|\\d{1,2})`, 'y');
/** A mark behind a number that has one, as in （一）、 and 1.、. */
const secondMark = new RegExp(`${gap}[、﹑､．.](?![\\d（(])`, 'y');

/** Read the number that stands at an offset, or `null` where there is none. */
export function readMarker(text: string, offset: number): Marker | null {
  if (!canStart.test(text.charAt(offset))) return null;
  const single = readEnclosed(text, offset);
  if (single) return single;
  markerAtStart.lastIndex = offset;
  const match = markerAtStart.exec(text);
  return match ? toMarker(match) : null;
}

/** Numbers as one character, such as ㈠ ⑴ ⒈ ①, which some word processors write. */
function readEnclosed(text: string, offset: number): Marker | null {
  const code = text.charCodeAt(offset);
  const row = enclosed.find(([, first, last]) => code >= first && code <= last);
  return row
    ? markerOf(text, { family: row[0], numbers: [code - row[1] + 1], from: offset, to: offset + 1 })
    : null;
}

function toMarker(match: RegExpExecArray): Marker | null {
  const index = match.findIndex((group, position) => position > 0 && group !== undefined);
  const family = allPatterns[index - 1]?.[0];
  const printed = (match[index] ?? '').replaceAll(/[ \u3000]/gu, '');
  const numbers =
    family === 'roman' ? [parseRoman(printed)] : printed.split(/[.．]/u).map(parseNumeral);
  if (!family || numbers.some((number) => !number)) return null;
  const to = match.index + match[0].length;
  const known = numbers.map((number) => number ?? 0);
  return markerOf(match.input, { family, numbers: known, from: match.index, to });
}

function markerOf(
  text: string,
  read: { family: MarkerFamily; numbers: readonly number[]; from: number; to: number },
): Marker {
  const { family, numbers, from, to } = read;
  const later = family === 'article' ? stick(addedLater, text, to) : null;
  const until = later ? addedLater.lastIndex : to;
  const span: Span = [from, stick(secondMark, text, until) ? secondMark.lastIndex : until];
  const labelSpan: Span = [from, from + withoutMark(text.slice(from, until), family).length];
  return {
    family,
    ordinal: numbers.at(-1) ?? 0,
    above: numbers.slice(0, -1),
    added: later ? (parseNumeral(later[1] ?? '') ?? 0) : 0,
    label: text.slice(...labelSpan).replaceAll(/\s/gu, ''),
    labelSpan,
    span,
    end: skipGap(text, span[1]),
  };
}

function stick(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function withoutMark(printed: string, family: MarkerFamily): string {
  return printed.replace(family === 'digit-closed' ? /[）)]$/u : /\s*[、．.﹑､]$/u, '');
}

const firstRoman = 0x21_60;
const romanUnits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Read a Roman number up to 39, of letters or of one sign; `null` where the letters are none. */
function parseRoman(printed: string): number | null {
  const code = printed.charCodeAt(0) - firstRoman;
  if (code >= 0 && code < 12) return code + 1;
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(printed)) return null;
  const values = [...printed].map((sign) => romanUnits[sign] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

function skipGap(text: string, offset: number): number {
  let end = offset;
  while (/[ \t\u00a0\u3000]/.test(text.charAt(end))) end++;
  return end;
}

/**
 * The number of a marker as ordinals say it below a parent: what its numbers repeat of those of the parent is left out, and
 * an article that was put in later has `z` (之) before its own count.
 *
 * @example numberBelow(marker, '2.1') // '3' for 1.3 and for 2.1.3, '2.1.3' below '4'
 */
export function numberBelow({ above, ordinal, added }: Marker, parent: string | null): string {
  const own = added === 0 ? String(ordinal) : `${ordinal}z${added}`;
  const outer = parent?.split('.') ?? [];
  const repeats = above.findLastIndex(
    (_, at) => outer.slice(-at - 1).join('.') === above.slice(0, at + 1).join('.'),
  );
  return [...above.slice(repeats + 1), own].join('.');
}

/** Whether a number counts only where it opens a series or goes on with one. */
export function needsSeries({ family }: Marker): boolean {
  return family === 'roman' || family.startsWith('decimal');
}

/** Whether a figure follows the mark: `1、3家企业`, `6、2019年`, but also `1、2月`; a series has to tell. */
export function beginsFigure(text: string, { family, end }: Marker): boolean {
  return (
    family === 'digit' &&
    /\d/.test(text.charAt(end)) &&
    !/^\d{4}\s*年/.test(text.slice(end, end + 8))
  );
}

/** A number found inside a line. */
export interface InlineMarker extends Marker {
  start: number;
  /** Whether it counts only where it goes on with a series: no stop stands before it. */
  weak: boolean;
}

const markerAnywhere = new RegExp(
  `${familyPatterns.map(([, one]) => one).join('|')}|[\\u2474-\\u249b\\u3220-\\u3229]`,
  'g',
);
const sentenceEnd = /[。．.；;！!？?：:\s）)】”」]/;
/** What stands before a number that is part of the text: 第（一）项, 2017年1、2月, 附件1. */
const notBeforeMarker = /[\dA-Za-z.．第年月附表图至到—–\-〔[]/;

/** Every number in a stretch of text that may head a clause, in order. */
export function findInlineMarkers(text: string, from: number, to: number): InlineMarker[] {
  const found: InlineMarker[] = [];
  markerAnywhere.lastIndex = from;
  for (
    let match = markerAnywhere.exec(text);
    match && match.index < to;
    match = markerAnywhere.exec(text)
  ) {
    const marker = readMarker(text, match.index);
    if (!marker || needsSeries(marker) || beginsFigure(text, marker)) continue;
    const before = match.index > from ? text.charAt(match.index - 1) : '';
    const afterStop = before === '' || sentenceEnd.test(before);
    // 第一条 inside a sentence is a word of the sentence; the other families may follow a title that has no stop.
    const afterTitle =
      /bracketed|^digit$|^han$/.test(marker.family) &&
      !notBeforeMarker.test(before) &&
      !text.startsWith('附件', match.index - 2);
    if (afterStop || afterTitle)
      found.push({ ...marker, start: match.index, weak: !afterStop && marker.family === 'han' });
  }
  return found;
}
