/** Other ways to write a query: in the texts' own characters, and in other words for the same thing. */
import { listGb } from './gb.ts';
import type { Synonym, Traditional } from './types.ts';

/** No character of GB 2312 is a traditional one, but for these. */
const traditionalInGb = '乾菸薹拚捱摺吒後徵夥榘於袷麴醣麽';
let simplified: ReadonlySet<string> | undefined;

/** Whether a text may hold a traditional character, so that the table of them is worth fetching. */
export function mayBeTraditional(text: string): boolean {
  simplified ??= new Set(listGb());
  return [...text].some(
    (character) =>
      /^\p{Script=Han}$/u.test(character) &&
      character !== '〇' &&
      (traditionalInGb.includes(character) || simplified?.has(character) === false),
  );
}

/** Replace traditional characters by the simplified ones of the texts. */
export function simplify(text: string, [from, to]: Traditional): string {
  const simplified = [...to];
  const pairs = new Map([...from].map((character, at) => [character, simplified[at] ?? character]));
  return [...text].map((character) => pairs.get(character) ?? character).join('');
}

/**
 * Phrases that mean the same as this one. A word of the register is also recognised within a longer phrase, and is then
 * replaced there; the longest word wins.
 */
export function otherWords(phrase: string, synonyms: readonly Synonym[]): readonly string[] {
  const matching = synonyms
    .flatMap(({ say, find }) => say.map((word) => ({ word, find })))
    .filter(({ word }) => holdsWord(phrase, word));
  const longest = Math.max(0, ...matching.map(({ word }) => word.length));
  const others = matching
    .filter(({ word }) => word.length === longest)
    .flatMap(({ word, find }) => find.map((other) => phrase.replace(word, other)));
  return [...new Set(others)].filter((other) => other !== phrase);
}

/** A word in Latin letters is no part of a longer one. */
function holdsWord(phrase: string, word: string): boolean {
  if (!phrase.includes(word)) return false;
  const at = phrase.indexOf(word);
  const isLatin = (character: string): boolean => /^[a-z]$/.test(character);
  return ![
    [phrase.charAt(at - 1), word.charAt(0)],
    [word.charAt(word.length - 1), phrase.charAt(at + word.length)],
  ].some((pair) => pair.every(isLatin));
}
