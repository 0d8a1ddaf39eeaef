import { hanNumeralClass, parseNumeral } from '../numerals.ts';

/**
 * The families of numbering, in the order in which official documents nest them (GB/T 9704—2012, 7.3.3: 一、 （一） 1. （1）;
 * 立法技术规范: 编 章 节 条). A document may nest them otherwise; see levels.ts.
 */
export const markerFamilies = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'han-bracketed',
  'digit',
  'digit-bracketed',
  'digit-closed',
] as const;
export type MarkerFamily = (typeof markerFamilies)[number];

/** A number at the head of a line. */
export interface Marker {
  family: MarkerFamily;
  ordinal: number;
  /** The number as printed, without the mark that closes it: `二`, `（四）`, `2`. */
  label: string;
  /** The same with that mark: `二、`, `（四）`, `2．`. */
  printed: string;
  /** Offset of the first character after the marker and the space behind it. */
  end: number;
}

const han = `[${hanNumeralClass}]`;
const gap = '[ \\t\\u00a0\\u3000]*';
/** What follows the number of an article that is only referred to: 第五条的规定, 第五条至第七条. */
const reference = '的|[至、和或及]第|[规規]定|所[列称稱规規]|第.{1,3}[款项項]|款';
/** `1.5` is a figure, but `1.2018年底前` is item 1 and a year. */
const noFigure = '(?![\\d０-９](?!\\d{3}\\s*年))';

/** One alternative a family; each holds one group around the number. */
const familyPatterns: readonly (readonly [MarkerFamily, string])[] = [
  ['part', `第${gap}(${han}{1,4}|\\d{1,3})${gap}(?:编|編|篇|部分)`],
  ['chapter', `第${gap}(${han}{1,4}|\\d{1,3})${gap}章`],
  ['section', `第${gap}(${han}{1,4}|\\d{1,3})${gap}[节節]`],
  ['article', `第${gap}(${han}{1,5}|\\d{1,3})${gap}[条條](?:之${han})?(?!${reference})`],
  ['han-bracketed', `[（(]${gap}(${han}{1,5})${gap}[）)](?![至和或及、项項款类])`],
  ['digit-bracketed', `[（(]${gap}([\\d０-９]{1,3})${gap}[）)](?![至和或及、项項款类])`],
  ['han', `(${han}{1,5})${gap}[、．.﹑､]`],
  ['digit', `([\\d０-９]{1,3})${gap}(?:[.．]${noFigure}|[、﹑､])`],
  ['digit-closed', `([\\d０-９]{1,3})[）)]`],
];

const enclosed: readonly (readonly [MarkerFamily, RegExp])[] = [
  ['han-bracketed', /[\u3220-\u3229]/],
  ['digit-bracketed', /[\u2474-\u2487]/],
  ['digit', /[\u2488-\u249b]/],
];

const markerSource = familyPatterns.map(([, pattern]) => pattern).join('|');
const markerAtStart = new RegExp(`(?:${markerSource})`, 'y');
const canStart = /[第（(〇零一二三四五六七八九十百\d０-９\u2474-\u249b\u3220-\u3229]/;

/** Read the number that stands at an offset, or `null` where there is none. */
export function readMarker(text: string, offset: number): Marker | null {
  if (!canStart.test(text.charAt(offset))) return null;
  const single = readEnclosed(text, offset);
  if (single) return single;
  markerAtStart.lastIndex = offset;
  const match = markerAtStart.exec(text);
  return match ? toMarker(match) : null;
}

/** Numbers as one character, such as ㈠ ⑴ ⒈, which some word processors write. */
function readEnclosed(text: string, offset: number): Marker | null {
  const character = text.charAt(offset);
  const family = enclosed.find(([, pattern]) => pattern.test(character))?.[0];
  const ordinal = family && parseNumeral(character.normalize('NFKC').replace(/[().]/g, ''));
  if (!family || !ordinal) return null;
  return { family, ordinal, label: character, printed: character, end: skipGap(text, offset + 1) };
}

function toMarker(match: RegExpExecArray): Marker | null {
  const index = match.findIndex((group, position) => position > 0 && group !== undefined);
  const family = familyPatterns[index - 1]?.[0];
  const ordinal = parseNumeral(match[index] ?? '');
  if (!family || !ordinal) return null;
  const printed = match[0].replace(/\s/gu, '');
  const end = skipGap(match.input, match.index + match[0].length);
  return {
    family,
    ordinal,
    label: closesWithMark(family) ? printed.slice(0, -1) : printed,
    printed,
    end,
  };
}

function closesWithMark(family: MarkerFamily): boolean {
  return family === 'han' || family === 'digit' || family === 'digit-closed';
}

function skipGap(text: string, offset: number): number {
  let end = offset;
  while (/[ \t\u00a0\u3000]/.test(text.charAt(end))) end++;
  return end;
}

/** Whether a figure follows the mark: `1、3家企业`, `6、2019年`, but also `1、2月`; a series has to tell. */
export function beginsFigure(text: string, { family, end }: Marker): boolean {
  return (
    family === 'digit' &&
    /[\d０-９]/.test(text.charAt(end)) &&
    !/^\d{4}\s*年/.test(text.slice(end, end + 8))
  );
}

/** A number found inside a line. */
export interface InlineMarker extends Marker {
  start: number;
  /** Whether it counts only where it goes on with a series: no stop stands before it. */
  weak: boolean;
}

const markerAnywhere = new RegExp(`${markerSource}|[\\u2474-\\u249b\\u3220-\\u3229]`, 'g');
const sentenceEnd = /[。．.；;！!？?：:\s）)】”」]/;
/** What stands before a number that is part of the text: 第（一）项, 2017年1、2月, 附件1. */
const notBeforeMarker = /[\dA-Za-z０-９.．第年月附表图至到—–\-〔[]/;

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
    if (!marker || beginsFigure(text, marker)) continue;
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
