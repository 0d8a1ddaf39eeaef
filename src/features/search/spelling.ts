/** What a reader may have meant by a word that stands nowhere: a word of the texts that sounds the same or nearly looks so. */
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

/**
 * Words of the texts for one in Latin letters that spells them, or for one that sounds alike or differs in one character.
 *
 * @param readSyllables Gives characters by how they sound; they weigh something, and are asked for only where some word
 *   may sound alike
 */
export async function guessWords(
  word: string,
  words: readonly string[],
  readSyllables: () => Promise<string>,
): Promise<string[]> {
  const alike = await wordsAlike(word, words, readSyllables);
  if (alike.length > 0) return alike.slice(0, mostGuesses);
  if (isLatin(word) || [...word].length < shortestMisspelt) return [];
  return words
    .filter((other) => other.length >= shortestMisspelt && isOneOff([...word], [...other]))
    .slice(0, mostGuesses);
}

async function wordsAlike(
  word: string,
  words: readonly string[],
  readSyllables: () => Promise<string>,
): Promise<string[]> {
  const candidates = isLatin(word) ? words : words.filter((other) => areNear(word, other));
  if (candidates.length === 0) return [];
  const sounds = new Map<string, string[]>();
  for (const [, sound = '', characters = ''] of (await readSyllables()).matchAll(
    /([a-z]+)([^a-z ]*)/gu,
  )) {
    for (const character of characters)
      sounds.set(character, [...(sounds.get(character) ?? []), sound]);
  }
  const soundsOf = (character: string): readonly string[] => sounds.get(character) ?? [character];
  return candidates.filter((other) =>
    isLatin(word)
      ? spells(word, [...other], soundsOf)
      : soundsAlike([...word], [...other], soundsOf),
  );
}

/** Whether two words of one length have half of their characters in common: no slip leaves less of a word. */
function areNear(word: string, other: string): boolean {
  const [typed, meant] = [[...word], [...other]];
  const same = typed.filter((character, at) => character === meant[at]).length;
  return typed.length === meant.length && same * 2 >= typed.length;
}

type SoundsOf = (character: string) => readonly string[];

function isLatin(word: string): boolean {
  return /^[a-z\d]*$/.test(word);
}

/** Whether letters are the sounds of characters, one after the other. */
function spells(letters: string, [first, ...rest]: readonly string[], soundsOf: SoundsOf): boolean {
  if (first === undefined) return letters === '';
  return soundsOf(first).some(
    (sound) => letters.startsWith(sound) && spells(letters.slice(sound.length), rest, soundsOf),
  );
}

function soundsAlike(
  one: readonly string[],
  other: readonly string[],
  soundsOf: SoundsOf,
): boolean {
  return (
    one.length === other.length &&
    one.every((character, at) => {
      const sounds = soundsOf(other[at] ?? '');
      return soundsOf(character).some((sound) => sounds.includes(sound));
    })
  );
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
