/** Words of the texts that sound as a typed word does, or that its letters spell. */
import { initialOf } from './gb.ts';
import type { Sounds } from './types.ts';

/** Gives the sounds that begin with a letter; `null` where none does. */
export type ReadSounds = (letter: string) => Promise<Sounds | null>;

/** More beginnings of a word than this are not followed at once. */
const mostPaths = 200;

/** Characters that sound as the beginning of what was typed does. */
interface Path {
  characters: readonly string[];
  /** How much of what was typed is used up. */
  end: number;
  /** How many characters are not those that were typed. */
  changed: number;
  /** The lower, the more common each character is behind the one before it. */
  rank: number;
}

interface Letter {
  syllables: readonly (readonly [sound: string, characters: string])[];
  followers: ReadonlyMap<string, string>;
}

const noLetter: Letter = { syllables: [], followers: new Map() };

/**
 * Runs of characters that sound as a word in letters or in characters does, the most common neighbours first; each pair of
 * neighbours stands in the texts, the whole run may not.
 *
 * @param isSure whether a typed character is surely meant as it is
 */
export async function soundAlike(
  word: string,
  readSounds: ReadSounds,
  isSure: (character: string) => boolean,
): Promise<string[]> {
  const letters = new Map<string, Letter>();
  const open = async (letter: string): Promise<Letter> => {
    const known = letters.get(letter) ?? unpack(await readSounds(letter));
    letters.set(letter, known);
    return known;
  };
  const found: Path[] = [];
  let paths: readonly Path[] = [{ characters: [], end: 0, changed: 0, rank: 0 }];
  while (paths.length > 0) {
    const next: Path[] = [];
    for (const path of paths) next.push(...(await stepOn(path, word, { open, letters, isSure })));
    const best = next.sort((one, other) => one.rank - other.rank).slice(0, mostPaths);
    found.push(...best.filter(({ end }) => end === word.length));
    paths = best.filter(({ end }) => end < word.length);
  }
  return found
    .filter(({ characters, changed }) => characters.length > 1 && changed * 2 <= characters.length)
    .sort((one, other) => one.rank - other.rank)
    .map(({ characters }) => characters.join(''))
    .filter((run) => run !== word);
}

interface Known {
  open: (letter: string) => Promise<Letter>;
  /** Those that have been opened. */
  letters: ReadonlyMap<string, Letter>;
  isSure: (character: string) => boolean;
}

/** The path with each character that may come next. */
async function stepOn(path: Path, word: string, { open, letters, isSure }: Known): Promise<Path[]> {
  const rest = word.slice(path.end);
  const [typed = ''] = rest;
  const isLatin = /[a-z]/.test(typed);
  const letter = isLatin ? typed : initialOf(typed);
  const { syllables } = letter === undefined ? noLetter : await open(letter);
  const options = isLatin
    ? syllables
        .filter(([sound]) => rest.startsWith(sound))
        .flatMap(([sound, characters]) => [...characters].map((one) => [one, sound] as const))
    : [
        typed,
        ...syllables.flatMap(([, characters]) =>
          !isSure(typed) && characters.includes(typed) ? [...characters] : [],
        ),
      ].map((one) => [one, typed] as const);
  const last = path.characters.at(-1);
  return [...new Map(options)].flatMap(([character, used]) => {
    const rank = last === undefined ? 0 : rankBehind(last, character, letters);
    // One that nothing follows in the texts begins no word of theirs.
    if (rank === null || (isLatin && last === undefined && !begins(character, letters))) return [];
    return {
      characters: [...path.characters, character],
      end: path.end + used.length,
      changed: path.changed + (isLatin || character === typed ? 0 : 1),
      rank: path.rank + rank,
    };
  });
}

/** How common a character is behind another, 0 the most; `null` where it never is. */
function rankBehind(
  last: string,
  character: string,
  letters: ReadonlyMap<string, Letter>,
): number | null {
  for (const { followers } of letters.values()) {
    const after = followers.get(last);
    if (after !== undefined)
      return after.includes(character) ? [...after].indexOf(character) : null;
  }
  return null;
}

function begins(character: string, letters: ReadonlyMap<string, Letter>): boolean {
  return letters.values().some(({ followers }) => followers.has(character));
}

function unpack(sounds: Sounds | null): Letter {
  if (!sounds) return noLetter;
  const [syllables, followers] = sounds;
  return {
    syllables: [...syllables.matchAll(/([a-z]+)([^a-z ]+)/gu)].map(
      ([, sound = '', characters = '']) => [sound, characters],
    ),
    followers: new Map(
      followers.split(' ').map((run) => {
        const [first = '', ...after] = run;
        return [first, after.join('')];
      }),
    ),
  };
}
