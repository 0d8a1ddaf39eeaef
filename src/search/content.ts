/**
 * The text of a clause as Pagefind is to index it.
 *
 * One searchable character is one word, so that a phrase of words is a string of characters: a clause matches an exact
 * query if and only if one of its paragraphs holds the characters in a row. Punctuation hangs on to the character before
 * it, where Pagefind drops it from the word and keeps it in the stored text; a mark of its own stands between
 * paragraphs and takes a position, so that no phrase reaches across. The language must be one that Pagefind does not
 * cut into words itself, or punctuation would take positions, too.
 */
import { foldCharacter } from './fold.ts';

export const indexLanguage = 'unknown';
export const indexedPunctuation = '%';

const paragraphMark = '¶';
/** Stands for a space of the text itself, since spaces separate the words of the index. */
const blankMark = '␣';

/** Write paragraphs as a record's content. */
export function encodeContent(paragraphs: readonly string[]): string {
  return paragraphs
    .map((paragraph) => words(paragraph).join(' '))
    .filter((words) => words !== '')
    .join(` ${paragraphMark} `);
}

/** Read the paragraphs back from a record's content. */
export function decodeContent(content: string): string[] {
  return content
    .split(` ${paragraphMark} `)
    .map((paragraph) => paragraph.replaceAll(' ', '').replaceAll(blankMark, ' '));
}

/** Where each paragraph begins, in the positions that the index counts: one a character, and one a paragraph mark. */
export function paragraphPositions(paragraphKeys: readonly string[]): number[] {
  let next = 0;
  return paragraphKeys.map((key) => {
    const position = next;
    next += [...key].length + 1;
    return position;
  });
}

function words(paragraph: string): string[] {
  const found: string[] = [];
  let leading = '';
  for (const character of paragraph.trim()) {
    const folded = foldCharacter(character);
    if (folded.length > 0) {
      const [first = '', ...others] = spell(character, folded);
      found.push(leading + first, ...others);
      leading = '';
    } else if (found.length > 0) {
      found[found.length - 1] += hanging(character);
    } else {
      leading += hanging(character);
    }
  }
  return found.length > 0 || leading === '' ? found : [leading];
}

/** A character keeps its own shape where Pagefind folds it as we do, which is to say: where only its case differs. */
function spell(character: string, folded: readonly string[]): readonly string[] {
  return folded.length === 1 && character.toLowerCase() === folded[0] ? [character] : folded;
}

function hanging(character: string): string {
  if (/\s/u.test(character)) return blankMark;
  // Whatever Pagefind could take for a part of a word must not hang on to one.
  return /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\p{Pd}]/u.test(character) ? character : '';
}
