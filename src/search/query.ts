/** What a reader typed, as phrases to look for. */
import { keyOf } from './fold.ts';

/** Longer pastes are cut here: no paragraph of any plan is as long. */
const longestQuery = 4000;
/** More phrases than this say nothing more about what is meant. */
const mostPhrases = 16;

/** A query's phrases, as folded keys, in three readings from the strictest to the loosest. */
export interface Query {
  /** All of it as one phrase; `null` where quotation marks say otherwise. */
  whole: string | null;
  /** Cut at spaces, but not within quotation marks. */
  terms: readonly string[];
  /** Cut at spaces and at punctuation. */
  pieces: readonly string[];
}

/** Read a query. Nothing a reader can type is an error. */
export function parseQuery(input: string): Query {
  const text = input.slice(0, longestQuery).normalize('NFKC');
  // A mark inside a text is the text's own; one pair around a term is the reader's.
  const quoted = [...text.matchAll(/(?<=^|\s)"([^"]*)"(?=\s|$)/gu)].map(
    ([, phrase = '']) => phrase,
  );
  const unquoted = quoted.length > 0 ? text.replaceAll(/(?<=^|\s)"[^"]*"(?=\s|$)/gu, ' ') : text;
  return {
    whole: quoted.length > 0 ? null : keyOf(text),
    terms: phrasesOf([...quoted, ...unquoted.split(/\s+/u)]),
    pieces: phrasesOf([...quoted, ...unquoted.split(/[^\p{L}\p{N}\p{M}%]+/u)]),
  };
}

/** Whether there is nothing in the query that could be searched for. */
export function isEmptyQuery({ terms }: Query): boolean {
  return terms.length === 0;
}

function phrasesOf(texts: readonly string[]): readonly string[] {
  const keys = texts.map(keyOf).filter((key) => key !== '');
  return [...new Set(keys)].slice(0, mostPhrases);
}
