/** Other ways to write a query: in the texts' own characters, and in other words for the same thing. */
import { parseHanDigits, parsePercent } from './numbers.ts';
import type { Assistance, Synonym } from './types.ts';

/** Replace traditional characters by the simplified ones of the texts. */
export function simplify(text: string, [from, to]: Assistance['traditional']): string {
  const simplified = [...to];
  const pairs = new Map([...from].map((character, at) => [character, simplified[at] ?? character]));
  return [...text].map((character) => pairs.get(character) ?? character).join('');
}

/** Write numbers the way plans print them: 二〇二〇年 → 2020年, 百分之九十 → 90%. */
export function writeNumbersAsPrinted(text: string): string {
  return text
    .replaceAll(
      /百分之([〇零一二三四五六七八九十百]+)/gu,
      (printed, number: string) => parsePercent(number) ?? printed,
    )
    .replaceAll(/([〇零一二三四五六七八九]{4})(?=年)/gu, (_, digits: string) =>
      parseHanDigits(digits),
    );
}

/**
 * Phrases that mean the same as this one. A word of the register is also recognised within a longer phrase, and is then
 * replaced there; the longest word wins.
 */
export function otherWords(phrase: string, synonyms: readonly Synonym[]): readonly string[] {
  const matching = synonyms
    .flatMap(({ say, find }) => say.map((word) => ({ word, find })))
    .filter(({ word }) => phrase.includes(word));
  const longest = Math.max(0, ...matching.map(({ word }) => word.length));
  const others = matching
    .filter(({ word }) => word.length === longest)
    .flatMap(({ word, find }) => find.map((other) => phrase.replace(word, other)));
  return [...new Set(others)].filter((other) => other !== phrase);
}
