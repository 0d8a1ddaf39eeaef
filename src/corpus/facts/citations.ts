import type { Span } from '../types.ts';
import type { Passage } from './passages.ts';

/** A law, standard or document that a passage names. */
export interface FoundCitation {
  phrase: Span;
  title: string | null;
  number: string | null;
}

const documentNumber = /\p{Script=Han}{1,10}[〔[［【（(](?:19|20)\d\d[〕\]］】）)]\d{1,5}号/u;
const standard =
  /\b(?:GB|HJ|NY|TD|DZ|SL|CJJ?|LY|DB\d{2})(?:\/[TZ])?\s?\d{2,6}(?:\.\d+)?(?:[-—–]\d{4})?/;
const numbers = new RegExp(`${documentNumber.source}|${standard.source}`, 'gu');
const titled = new RegExp(
  `《(?<title>(?:[^《》]|《[^《》]*》){1,120})》(?:[（(]\\s*(?<number>${documentNumber.source}|${standard.source})\\s*[）)])?`,
  'gu',
);

/** Find the documents that a passage cites by title, by number, or by both. */
export function findCitations({ text, kind }: Passage): FoundCitation[] {
  if (kind === 'units' || !/《|号|\b[GHNTDSCL][BJYDZL]/u.test(text)) return [];
  const found: FoundCitation[] = [...text.matchAll(titled)].map((match) => ({
    phrase: [match.index, match.index + match[0].length],
    title: match.groups?.['title'] ?? null,
    number: match.groups?.['number'] ?? null,
  }));
  for (const { 0: number, index } of text.matchAll(numbers)) {
    const known = found.some(({ phrase: [start, end] }) => start <= index && index < end);
    if (!known) found.push({ phrase: [index, index + number.length], title: null, number });
  }
  return found.sort(({ phrase: [one] }, { phrase: [other] }) => one - other);
}
