import type { Span } from '../position.ts';

/**
 * Figures whose digits a copy has parted with blanks, or mixed with letters.
 *
 * Where it is certain that digits belong together, the blanks between them go. Where it is not, the figure is not read at
 * all: a part of it would be another figure.
 */

const blank = ' \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';
const unit =
  '(?:[年月日号%％‰℃亩万亿千百余个家处座吨公户项种块宗套倍米厘毫元人名次条天]|以[上下内]|左右)';
const gap = new RegExp(`[\\d.,，][${blank}]{1,3}(?=[\\d.,，])`, 'g');
const unitBehind = new RegExp(`[${blank}]{0,3}(${unit})`, 'y');
const year = /^(?:19|20)\d\d$/;
/** The parts of a figure are no longer; longer rows of digits are no figures. */
const longestGroup = 12;
/** More groups of digits are a row of a table. */
const mostGroups = 12;

/** Digits that only blanks part, with what stands round them. */
interface Chain {
  /** Where the blanks stand. */
  gaps: readonly Span[];
  groups: readonly string[];
  span: Span;
  /** The unit behind them, `''` where none is. */
  unit: string;
  /** Whether nothing stands before them in their line, where a number may head a clause. */
  opens: boolean;
  /** The last sign before them. */
  before: string;
}

/** A figure that cannot be read with certainty. */
export interface DoubtfulFigure {
  span: Span;
  code: 'split-figure' | 'letter-in-figure';
}

/** Find the blanks that part the digits of one figure: `9 0%`, `1 000亩`, `2 0 1 9 年`. */
export function findGapsInFigures(text: string): Span[] {
  return readChains(text).flatMap((chain) => {
    const verdict = judge(chain);
    return typeof verdict === 'string' ? [] : verdict;
  });
}

function readChains(text: string): Chain[] {
  const chains: Chain[] = [];
  let gaps: Span[] = [];
  for (const { 0: found, index } of text.matchAll(gap)) {
    const next: Span = [index + 1, index + found.length];
    const last = gaps.at(-1);
    if (last && !isGroup(text, last[1], next[0])) {
      chains.push(toChain(text, gaps));
      gaps = [];
    }
    gaps.push(next);
  }
  return gaps.length === 0 ? chains : [...chains, toChain(text, gaps)];
}

function isGroup(text: string, start: number, end: number): boolean {
  return end - start <= longestGroup && /^[\d.,，]+$/.test(text.slice(start, end));
}

function toChain(text: string, gaps: readonly Span[]): Chain {
  const [first = [0, 0], last = first] = [gaps[0], gaps.at(-1)];
  const left = text.slice(Math.max(0, first[0] - longestGroup), first[0]);
  const start = first[0] - (/\d[\d.,，]*$/.exec(left)?.[0].length ?? 0);
  const right = text.slice(last[1], last[1] + longestGroup);
  const end = last[1] + (/^(?:[.,，]?\d+)+/.exec(right)?.[0].length ?? 0);
  const edges = [start, ...gaps.flat(), end];
  const groups = gaps.map((_, at) => text.slice(edges[2 * at], edges[2 * at + 1]));
  unitBehind.lastIndex = end;
  const lead = /[^\S\n]*(\S?)[^\S\n]*$/u.exec(text.slice(Math.max(0, start - 4), start));
  return {
    gaps,
    groups: [...groups, text.slice(last[1], end)],
    span: [start, end],
    unit: unitBehind.exec(text)?.[1] ?? '',
    opens: (lead?.[1] ?? '') === '',
    before: lead?.[1] ?? '',
  };
}

/** The blanks that part a figure for certain, `leave` where the digits are several numbers, or `doubtful`. */
type Verdict = readonly Span[] | 'leave' | 'doubtful';

/** What a number stands behind that is a name of something: GB 15618, 表1, 附件2. */
const namedBefore = /[A-Za-z第表图附件号〔[]/u;
/** Behind a dash, digits that are not set apart one by one are as likely a number of their own. */
const dashBefore = /[—–~～/-]/u;

function judge(chain: Chain): Verdict {
  const { gaps, groups, unit: measure, before } = chain;
  if (groups.some((group) => group === '') || namedBefore.test(before)) return 'leave';
  if (groups.length > mostGroups) return measure === '' ? 'leave' : 'doubtful';
  const single = groups.every((group) => /^\d$/.test(group));
  if (dashBefore.test(before) && !single) return 'leave';
  if (gaps.some(([start, end]) => end - start > 1) && !single)
    return (groups.at(-1) ?? '').startsWith('0') && measure !== '' ? 'doubtful' : 'leave';
  if (measure === '年' || measure === '') return judgeYear(chain);
  if (groups.some((group) => /\D/.test(group))) return judgeBroken(chain);
  return judgeWhole(chain);
}

function judgeYear({ gaps, groups, unit: measure }: Chain): Verdict {
  if (year.test(groups.at(-1) ?? '')) return 'leave';
  const single = groups.every((group) => /^\d$/.test(group));
  if (measure === '') return single && year.test(groups.join('')) ? gaps : 'leave';
  const from = groups.findIndex((_, at) => year.test(groups.slice(at).join('')));
  return from === -1 ? 'doubtful' : gaps.slice(from);
}

/** A number with a point or a comma in it. */
function judgeBroken({ gaps, groups, opens }: Chain): Verdict {
  const joined = groups.join('').replaceAll('，', ',');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(joined)) return gaps;
  const [first = '', second = ''] = groups;
  if (groups.every((group) => group.length === 1) && /^\d+\.\d+$/.test(joined)) return gaps;
  const pointed = groups.length === 2 && (first.endsWith('.') || second.startsWith('.'));
  if (opens && pointed) return 'leave';
  if (/[,，]/.test(joined)) return 'leave';
  return pointed && /^\d+\.\d+$/.test(joined) ? gaps : 'doubtful';
}

const mostInDate: Readonly<Record<string, number>> = { 月: 12, 日: 31, 号: 31 };

function judgeWhole({ gaps, groups, unit: measure, opens, before }: Chain): Verdict {
  const joined = groups.join('');
  const [first = '', ...rest] = groups;
  const most = mostInDate[measure];
  if (most !== undefined) {
    const isDate = /[年月至到底、和]/u.test(before) || groups.every((group) => /^\d$/.test(group));
    return isDate && Number(joined) <= most && !joined.startsWith('00') ? gaps : 'doubtful';
  }
  if (/[%％]/.test(measure) && Number(joined) > 100) return year.test(first) ? 'leave' : 'doubtful';
  const cannotStand = rest.some((group) => group.startsWith('0'));
  const grouped = /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
  const single = groups.every((group) => /^\d$/.test(group));
  if (year.test(first) && !cannotStand) return 'leave';
  if (cannotStand && (grouped || joined.length <= 4)) return gaps;
  if (opens) return single && groups.length > 2 ? gaps : 'doubtful';
  return grouped || single ? gaps : 'doubtful';
}

const letter = 'OoIlΟоО〇';
const mixed = new RegExp(`\\d[.,]?[${letter}|]|[${letter}|][.,]?\\d|[${letter}]{2,3}(?=%)`, 'g');
const ofFigure = new RegExp(`[\\d.,${letter}|]`);
const measureBehind = new RegExp(`^[${blank}]?${unit}`);
const ofDate = new RegExp(`[\\d${letter}年月日]`);

/** What all doubtful figures have, quick to be looked for. */
const suspect = new RegExp(`[${letter}○◯|Ｏｏ]|[\\d０-９][${blank}]`);

/** Whether a text, folded or not, may have figures that cannot be read: most have none. */
export function mayHoldDoubtfulFigures(text: string): boolean {
  return suspect.test(text);
}

/**
 * Find the figures of a folded text that cannot be read: those that letters are mixed into (`2O18年`), and those whose parts
 * may be two numbers.
 */
export function findDoubtfulFigures(text: string): DoubtfulFigure[] {
  const split = readChains(text)
    .filter((chain) => judge(chain) === 'doubtful')
    .map(({ span }): DoubtfulFigure => ({ span, code: 'split-figure' }));
  return [...split, ...findMixedFigures(text)].sort(
    ({ span: [one] }, { span: [other] }) => one - other,
  );
}

const ozone = /^O[23]$/;

function findMixedFigures(text: string): DoubtfulFigure[] {
  const found: DoubtfulFigure[] = [];
  for (const { index } of text.matchAll(mixed)) {
    if (index < (found.at(-1)?.span[1] ?? 0)) continue;
    const span = widen(text, [index, index + 1], ofFigure);
    const isWord =
      /[A-Za-z]/.test(text.charAt(span[0] - 1)) || /[A-Za-z]/.test(text.charAt(span[1]));
    if (
      isWord ||
      ozone.test(text.slice(...span)) ||
      !measureBehind.test(text.slice(span[1], span[1] + 4))
    )
      continue;
    found.push({ span: widen(text, span, ofDate), code: 'letter-in-figure' });
  }
  return found;
}

/** A figure and its date are no longer. */
const longestFigure = 24;

function widen(text: string, [from, to]: Span, signs: RegExp): Span {
  let [start, end] = [from, to];
  while (from - start < longestFigure && signs.test(text.charAt(start - 1))) start--;
  while (end - to < longestFigure && signs.test(text.charAt(end))) end++;
  return [start, end];
}

/** What stands in place of a figure that cannot be read: no pattern knows it. */
const unread = '□';

/** A folded text in which figures that cannot be read are no figures, each sign in its place. */
export function maskDoubtfulFigures(text: string): string {
  if (!mayHoldDoubtfulFigures(text)) return text;
  return findDoubtfulFigures(text).reduceRight(
    (masked, { span: [start, end] }) =>
      masked.slice(0, start) + unread.repeat(end - start) + masked.slice(end),
    text,
  );
}
