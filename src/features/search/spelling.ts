/** What a reader may have meant by a word that stands nowhere: a word of the texts that nearly looks so. */
import type { Synonym } from './types.ts';

/** Shorter words differ from too many in one character: 环保税 is no 环保局. */
const shortestMisspelt = 4;
/** A shorter word with a character more or less is another word. */
const shortestTorn = 5;
const mostGuesses = 3;

/** Words of the texts that readers ask for, and may misspell: Chinese ones, and no single characters. */
export function knownWords(synonyms: readonly Synonym[]): string[] {
  const words = synonyms.flatMap(({ find }) => find);
  return [...new Set(words)].filter((word) => /^\p{Script=Han}{2,8}$/u.test(word)).sort();
}

/** Words that the register of other words has on either side; they are not cut where a query is. */
export function registeredWords(synonyms: readonly Synonym[]): string[] {
  const said = synonyms.map(({ say }) => ({ say: [], find: say }));
  return [...knownWords(synonyms), ...knownWords(said)];
}

/** Words that differ from a misspelt one in one character. */
export function lookAlike(word: string, words: readonly string[]): string[] {
  if (!/^\p{Script=Han}+$/u.test(word) || [...word].length < shortestMisspelt) return [];
  return words
    .filter((other) => other.length >= shortestMisspelt && isOneOff([...word], [...other]))
    .slice(0, mostGuesses);
}

/** Whether one character is another, is missing, or is too much. */
function isOneOff(typed: readonly string[], meant: readonly string[]): boolean {
  const longest = Math.max(typed.length, meant.length);
  const missing = longest - Math.min(typed.length, meant.length);
  if (missing > 1 || (missing === 1 && longest < shortestTorn)) return false;
  let start = 0;
  while (start < longest && typed[start] === meant[start]) start += 1;
  let end = 0;
  while (end < longest - start && typed.at(-1 - end) === meant.at(-1 - end)) end += 1;
  return longest - start - end <= 1;
}
