/** What a reader typed, as phrases to look for. */
import { keyOf, plainSigns } from './fold.ts';

/** Longer pastes are cut here: no paragraph of any plan is as long. */
const longestQuery = 4000;
/** What parts pieces: any mark but a point within a number. */
const marks = /(?:(?!(?<=\d)\.\d)[^\p{L}\p{N}\p{M}%])+/u;
/** Digits set apart from each other, as in a title: 2 0 2 0 年. */
const spaced = /(?<!\S)\d(?: \d){2,}(?!\d)/gu;
/** More phrases than this say nothing more about what is meant. */
const mostPhrases = 16;

/** A query's phrases, as folded keys. */
export interface Query {
  /** All of it as one phrase; `null` where quotation marks say otherwise. */
  whole: string | null;
  /** Cut at the spaces that separate words, but not within quotation marks. */
  terms: readonly string[];
  /** Cut at spaces and at punctuation. */
  pieces: readonly string[];
  /** Three readings from the strictest to the loosest; one that says nothing new is left out. */
  readings: readonly (readonly string[])[];
}

/** Read a query. Nothing a reader can type is an error. */
export function parseQuery(input: string): Query {
  const text = plainSigns(input.slice(0, longestQuery)).replaceAll(spaced, (digits) =>
    digits.replaceAll(' ', ''),
  );
  // A mark inside a text is the text's own; one pair around a term is the reader's.
  const quoted = [...text.matchAll(/(?<=^|\s)"([^"]*)"(?=\s|$)/gu)].map(
    ([, phrase = '']) => phrase,
  );
  const unquoted = quoted.length > 0 ? text.replaceAll(/(?<=^|\s)"[^"]*"(?=\s|$)/gu, ' ') : text;
  const split = unquoted.trim().split(/\s+/u);
  const terms = phrasesOf([...quoted, ...joinTorn(split)]);
  const parts = phrasesOf([...quoted, ...split]);
  const pieces = phrasesOf([...quoted, ...unquoted.split(marks)]);
  const readings = [terms, parts, pieces].filter(
    (reading, at, all) => at === 0 || reading.join(' ') !== all[at - 1]?.join(' '),
  );
  return { whole: quoted.length > 0 ? null : keyOf(text), terms, pieces, readings };
}

/** Whether there is nothing in the query that could be searched for. */
export function isEmptyQuery({ terms }: Query): boolean {
  return terms.length === 0;
}

/** Put together again what a space has torn apart that stands there for its looks, or came with a paste. */
function joinTorn(parts: readonly string[]): string[] {
  const borders = bordersOf(parts.join(''));
  const joined: string[] = [];
  let end = 0;
  for (const [at, part] of parts.entries()) {
    const before = joined.at(-1) ?? '';
    if (at > 0 && !separates(before, part, borders.has(end)))
      joined[joined.length - 1] = before + part;
    else joined.push(part);
    end += part.length;
  }
  return joined;
}

/** Beside punctuation, between Chinese and a number or a Latin word, and within a Chinese word, a space separates nothing. */
function separates(before: string, after: string, isBorder: boolean): boolean {
  const neighbours = [[...before].at(-1) ?? '', [...after].at(0) ?? ''];
  if (neighbours.some((character) => keyOf(character) === '')) return false;
  const chinese = neighbours.filter((character) => /\p{Script=Han}/u.test(character)).length;
  return chinese === 0 || (chinese === 2 && isBorder);
}

/** Where words begin in a text, as the browser sees them; anywhere, where it sees none. */
function bordersOf(text: string): { has: (place: number) => boolean } {
  if (typeof Intl.Segmenter !== 'function') return { has: () => true };
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return new Set([...words].map(({ index }) => index));
}

function phrasesOf(texts: readonly string[]): readonly string[] {
  const keys = texts.map(keyOf).filter((key) => key !== '');
  return [...new Set(keys)].slice(0, mostPhrases);
}
