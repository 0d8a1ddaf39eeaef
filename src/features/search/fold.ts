/**
 * One form for all the ways of writing the same words.
 *
 * Index and query both go through here, and nothing else decides what counts as the same: letters and numbers of either
 * width and case are one, so are signs that look the same, and whatever is neither letter, number nor percent sign does
 * not exist for the search. Numbers stay whole: a point within one is a part of it, and what stands between two is
 * written `、`.
 */
import { plainDigits } from '../../corpus/characters/digits.ts';
import { plainLookAlike, plainLookAlikes } from '../../corpus/characters/look-alikes.ts';

const searchable = /[\p{L}\p{N}%]/u;
/** Scripts whose accents make no other letter for the search; Pagefind leaves them out, too. */
const accented = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const plainNumber = /^[\d０-９]$/;
/** What nobody sees parts nothing. */
const unseen = /^[\p{Cf}\p{M}]$/u;
/** Stands in a key between two numbers, whatever stood there in the text. */
const betweenNumbers = '、';

/** A text's searchable characters in a row, with the way back. */
export interface FoldedText {
  key: string;
  /** For each UTF-16 code unit of the key, where the character it came from begins and ends in the text. */
  starts: readonly number[];
  ends: readonly number[];
}

/** The characters of all texts are few, and each is folded over and over. */
const known = new Map<string, readonly string[]>();

/** The searchable characters that one written character stands for: none for `，`, one for `％`, two for `㎡`. */
export function foldCharacter(character: string): readonly string[] {
  const folded = known.get(character) ?? foldAnew(character);
  known.set(character, folded);
  return folded;
}

function foldAnew(character: string): string[] {
  const plain = plainLookAlike(plainDigits(character)).normalize('NFKC').toLowerCase();
  const letters = accented.test(plain) ? plain.normalize('NFD') : plain;
  return [...letters].filter((one) => searchable.test(one));
}

/** A text as it is typed, its signs in their plain form. */
export function plainSigns(text: string): string {
  return plainLookAlikes(plainDigits(text)).normalize('NFKC');
}

/** Fold a text and keep where each character stood. */
export function foldText(text: string): FoldedText {
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  foldInto(text, (folded, start, end) => {
    key += folded;
    starts.push(...Array<number>(folded.length).fill(start));
    ends.push(...Array<number>(folded.length).fill(end));
  });
  return { key, starts, ends };
}

/** The searchable characters of a text: two texts with the same key are the same to a reader who searches. */
export function keyOf(text: string): string {
  let key = '';
  foldInto(text, (folded) => (key += folded));
  return key;
}

/** Fold a text piece by piece, each with where what it came from begins and ends. */
function foldInto(text: string, put: (folded: string, start: number, end: number) => void): void {
  let [at, last] = [0, 0];
  /** What stands between the last number and this place; `null` where the last character was no part of one. */
  let gap: string | null = null;
  for (const character of text) {
    const end = at + character.length;
    const folded = foldCharacter(character).join('');
    // A sign that holds a number, as ① does, is a number of its own.
    const isSign = folded !== '' && !plainNumber.test(character);
    if (folded === '') {
      if (gap !== null && !unseen.test(character)) gap += character;
    } else {
      const parted = isSign ? `${gap ?? ''} ` : gap;
      if (gap !== null && parted !== '' && /^\d/.test(folded))
        put(isPoint(parted ?? '') ? '.' : betweenNumbers, last, at);
      put(folded, at, end);
      const after = isSign ? ' ' : '';
      gap = /\d$/.test(folded) ? after : null;
      last = end;
    }
    at = end;
  }
}

function isPoint(gap: string): boolean {
  return gap.normalize('NFKC') === '.';
}

/**
 * Every place where a phrase stands in a text, as half-open ranges of the text; they may overlap.
 *
 * @param areNumbersWhole whether a number at the phrase's edge has to be all of a number there: 5% does not stand in 95%
 */
export function findOccurrences(
  text: FoldedText,
  phrase: string,
  areNumbersWhole = false,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (phrase === '') return found;
  for (let at = text.key.indexOf(phrase); at >= 0; at = text.key.indexOf(phrase, at + 1)) {
    const start = text.starts[at];
    const end = text.ends[at + phrase.length - 1];
    if (areNumbersWhole && cutsNumber(text.key, at, at + phrase.length)) continue;
    if (start !== undefined && end !== undefined) found.push({ start, end });
  }
  return found;
}

/** Whether a stretch of a key begins or ends within a number. */
function cutsNumber(key: string, start: number, end: number): boolean {
  return [start, end].some(
    (at) =>
      /\d\.?$/.test(key.slice(Math.max(0, at - 2), at)) && /^\.?\d/.test(key.slice(at, at + 2)),
  );
}
