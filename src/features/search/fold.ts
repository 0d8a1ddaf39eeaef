/**
 * One form for all the ways of writing the same words.
 *
 * Index and query both go through here, and nothing else decides what counts as the same: letters and numbers of either
 * width and case are one, so are signs that look the same, and whatever is neither letter, number nor percent sign does
 * not exist for the search.
 */
import { plainLookAlike, plainLookAlikes } from '../../corpus/characters/look-alikes.ts';

const searchable = /[\p{L}\p{N}%]/u;
/** Scripts whose accents make no other letter for the search; Pagefind leaves them out, too. */
const accented = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** A text's searchable characters in a row, with the way back. */
export interface FoldedText {
  key: string;
  /** For each UTF-16 code unit of the key, where the character it came from begins and ends in the text. */
  starts: readonly number[];
  ends: readonly number[];
}

/** The searchable characters that one written character stands for: none for `，`, one for `％`, two for `㎡`. */
export function foldCharacter(character: string): string[] {
  const plain = plainLookAlike(character).normalize('NFKC').toLowerCase();
  const letters = accented.test(plain) ? plain.normalize('NFD') : plain;
  return [...letters].filter((one) => searchable.test(one));
}

/** A text as it is typed, its signs in their plain form. */
export function plainSigns(text: string): string {
  return plainLookAlikes(text).normalize('NFKC');
}

/** Fold a text and keep where each character stood. */
export function foldText(text: string): FoldedText {
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const folded of foldCharacter(character)) {
      key += folded;
      starts.push(...Array<number>(folded.length).fill(at));
      ends.push(...Array<number>(folded.length).fill(end));
    }
    at = end;
  }
  return { key, starts, ends };
}

/** The searchable characters of a text: two texts with the same key are the same to a reader who searches. */
export function keyOf(text: string): string {
  return [...text].flatMap(foldCharacter).join('');
}

/** Every place where a phrase stands in a text, as half-open ranges of the text; they may overlap. */
export function findOccurrences(
  text: FoldedText,
  phrase: string,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (phrase === '') return found;
  for (let at = text.key.indexOf(phrase); at >= 0; at = text.key.indexOf(phrase, at + 1)) {
    const start = text.starts[at];
    const end = text.ends[at + phrase.length - 1];
    if (start !== undefined && end !== undefined) found.push({ start, end });
  }
  return found;
}
