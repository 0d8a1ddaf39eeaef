import { mergeEdits, type Edit } from '../repair/edits.ts';
import type { RepairKind } from '../plan-kinds.ts';
import type { Span } from '../position.ts';
import { entityNames } from './entities.data.ts';
import { findGapsInFigures } from './figures.ts';
import { plainDigits } from './digits.ts';
import { invisibleClass, selectorClass, shapesEmoji } from './invisible.ts';
import { lookAlikeClass, plainLookAlikes } from './look-alikes.ts';
import { mapPositions } from './positions.ts';

/**
 * A text as it is read: what a PDF or a web page has put into it is taken out, and digits have one form.
 *
 * Digits of the other width and round zeros count as the plain ones and are shown as printed; every other difference from
 * the source is among the changes.
 */
export interface Reading {
  text: string;
  /** Ordered, and none overlaps another. */
  changes: readonly Edit[];
  /** Where a stretch of the reading stands in the source. */
  toSource: (span: Span) => Span;
}

/** Read the characters of a source. */
export function readCharacters(source: string): Reading {
  const plain = plainDigits(source);
  const changes = findChanges(plain);
  const reading = toReading(plain, changes);
  const gaps = findGapsInFigures(reading.text).map((span): Edit => {
    const [start, end] = reading.toSource(span);
    return { start, end, replacement: '', kind: 'spacing', note: '数字里的空格，删去' };
  });
  return gaps.length === 0 ? reading : toReading(plain, mergeEdits(gaps, changes));
}

function toReading(source: string, changes: readonly Edit[]): Reading {
  return { ...mapPositions(source, changes), changes };
}

const blank = '[ \\t\\u00a0\\u3000]';
const telling = new RegExp(
  [
    `(?<alike>[${lookAlikeClass}]+)`,
    `(?<invisible>[${invisibleClass}]+)`,
    `(?<selectors>[${selectorClass}]+)`,
    '(?<entity>&(?:#\\d{1,7}|#x[\\da-fA-F]{1,6}|[a-z]{2,8});)',
    '(?<comment><!--)',
    `(?<heading>^${blank}*#{1,6}${blank}+(?=\\S))`,
    '(?<strong>\\*\\*[^*\\n]{1,60}\\*\\*)',
    '(?<page>[ \\u3000]?第 ?\\d{1,3} ?页[ \\u3000,，/]*共 ?\\d{1,3} ?页[ \\u3000]?)',
  ].join('|'),
  'gmu',
);

/** What was found in a text, and where. */
interface Found {
  text: string;
  words: string;
  start: number;
  end: number;
  /** Where the last comment of the text closes, -1 where none does. */
  lastClose: number;
}

type Reader = (found: Found) => Edit[];

function findChanges(text: string): Edit[] {
  const changes: Edit[] = [];
  const lastClose = text.lastIndexOf('-->');
  telling.lastIndex = 0;
  for (let match = telling.exec(text); match; match = telling.exec(text)) {
    const { 0: words, index: start, groups = {} } = match;
    const found: Found = { text, words, start, end: start + words.length, lastClose };
    const read = readers.find(([name]) => groups[name] !== undefined)?.[1];
    changes.push(...(read?.(found) ?? []));
    telling.lastIndex = Math.max(telling.lastIndex, changes.at(-1)?.end ?? 0);
  }
  return changes;
}

const readers: readonly (readonly [string, Reader])[] = [
  ['alike', readLookAlikes],
  ['invisible', (found) => [leaveOut(found, 'spacing', '删去看不见的符号')]],
  ['selectors', readSelectors],
  ['entity', readEntity],
  ['comment', readComment],
  ['heading', (found) => [leaveOut(found, 'punctuation', 'Markdown 的标题号，略去')]],
  ['strong', readStrong],
  ['page', readPageNumber],
];

function leaveOut(
  { start, end }: Pick<Found, 'start' | 'end'>,
  kind: RepairKind,
  note: string,
): Edit {
  return { start, end, replacement: '', kind, note };
}

function readLookAlikes({ words, start, end }: Found): Edit[] {
  const replacement = plainLookAlikes(words);
  const note = `形同而码不同的字，换成通用的「${replacement}」`;
  return replacement === words ? [] : [{ start, end, replacement, kind: 'typo', note }];
}

function readSelectors(found: Found): Edit[] {
  return shapesEmoji(found.text, found.start, found.end)
    ? []
    : [leaveOut(found, 'spacing', '删去看不见的符号')];
}

function readEntity({ words, start, end }: Found): Edit[] {
  const name = words.slice(1, -1);
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const sign = name.startsWith('#') ? signOf(code) : entityNames[name];
  if (sign === undefined) return [];
  const kind = sign.trim() === '' ? 'spacing' : 'punctuation';
  return [{ start, end, replacement: sign, kind, note: `网页源文的 ${words}` }];
}

/** The sign of a code; a blank for every kind of blank, nothing for what cannot be seen. */
function signOf(code: number): string | undefined {
  if (code < 0x20 || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return undefined;
  const sign = String.fromCodePoint(code);
  if (/\s/u.test(sign)) return ' ';
  return /[\p{C}\p{M}]/u.test(sign) ? '' : sign;
}

function readComment({ text, start, lastClose }: Found): Edit[] {
  // A text of many openings is not looked through once from each of them.
  const close = start < lastClose ? text.indexOf('-->', start) : -1;
  return close === -1
    ? []
    : [leaveOut({ start, end: close + 3 }, 'stray-word', '网页源文的注释，略去')];
}

/** Marks that a copied page sets round a heading of its own; stars within a line may stand for letters of a name. */
function readStrong({ text, start, end }: Found): Edit[] {
  const head = text.slice(Math.max(0, start - 8), start);
  if (!/(?:^|\n)[ \t\u3000]*(?:#+[ \t]+)?$/u.test(head)) return [];
  const note = 'Markdown 的标记，略去';
  return [
    leaveOut({ start, end: start + 2 }, 'punctuation', note),
    leaveOut({ start: end - 2, end }, 'punctuation', note),
  ];
}

/** The foot of a page within a line; one that fills its line is a line of its own. */
function readPageNumber(found: Found): Edit[] {
  const inside = /[\p{Script=Han}，、]{2}$/u.test(
    `${found.text.charAt(found.start - 1)}${found.text.charAt(found.end)}`,
  );
  return inside ? [leaveOut(found, 'page-break', '页码，略去')] : [];
}
