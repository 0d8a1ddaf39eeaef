import type { Span } from '../position.ts';
import { asPrinted, type Passage } from './passages.ts';

/** A law, standard or document that a passage names. */
export interface FoundCitation {
  phrase: Span;
  title: string | null;
  number: string | null;
}

const documentNumber =
  /\p{Script=Han}{2,10}令第\d{1,5}号|\p{Script=Han}{1,10}（(?:19|20)\d\d）\d{1,5}号/u;
const standard =
  /\b(?:GB|HJ|NY|TD|DZ|SL|CJJ?|LY|DB\d{2})(?:\/[TZ])?\s?\d{2,6}(?:\.\d+)?(?:[-—–]\d{4})?/;
const numbers = new RegExp(`${documentNumber.source}|${standard.source}`, 'gu');
const titled = new RegExp(
  `《(?<title>(?:[^《》]|《[^《》]*》){1,120})》(?:（\\s*(?<number>${documentNumber.source}|${standard.source})\\s*）)?`,
  'gu',
);

const leading = /^.*(?:参见|依据|根据|按照|执行|见|由|以|和|与|及)/u;

/** A number that stands alone, without the words that lead up to it. */
function byNumber(printed: string, index: number): FoundCitation {
  const number = printed.replace(leading, '');
  const start = index + printed.length - number.length;
  return { phrase: [start, start + number.length], title: null, number };
}

/** Find the documents that a passage cites by title, by number, or by both. */
export function findCitations(passage: Passage): FoundCitation[] {
  return findFolded(passage).map(({ phrase, title, number }) => ({
    phrase,
    title: title === null ? null : asPrinted(passage, title, phrase),
    number: number === null ? null : asPrinted(passage, number, phrase),
  }));
}

function findFolded({ text, kind }: Passage): FoundCitation[] {
  if (kind === 'units' || !/《|\d号|\b[A-Z]{2}/u.test(text)) return [];
  const titles: FoundCitation[] = [...text.matchAll(titled)].map((match) => ({
    phrase: [match.index, match.index + match[0].length],
    title: match.groups?.['title'] ?? null,
    number: match.groups?.['number'] ?? null,
  }));
  const found = [...titles];
  if (!/\d号|\b[A-Z]{2}/u.test(text)) return found;
  let next = 0;
  for (const { 0: number, index } of text.matchAll(numbers)) {
    while ((titles[next]?.phrase[1] ?? Infinity) <= index) next++;
    const isKnown = (titles[next]?.phrase[0] ?? Infinity) <= index;
    if (!isKnown) found.push(byNumber(number, index));
  }
  return found.sort(({ phrase: [one] }, { phrase: [other] }) => one - other);
}
