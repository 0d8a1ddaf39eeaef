/**
 * The text of a clause as Pagefind is to index it.
 *
 * Each searchable character makes one word together with the one that follows it, the last of a paragraph makes one
 * alone: 完成了 is indexed as 完成 成了 了. A phrase is then a run of such pairs, and stands in a clause if and only if
 * one of its paragraphs holds the characters in a row; no pair reaches from one paragraph into the next. Pairs are
 * rarer than characters, so that the engine has less to fetch and to compare. The words of the index begin with every
 * character of the text: a single one is looked for as the beginning of words.
 */

/** One that Pagefind does not cut into words itself. */
export const indexLanguage = 'unknown';
export const indexedPunctuation = '%';

/** Write paragraphs, given as their keys, as a record's content. */
export function encodeContent(paragraphKeys: readonly string[]): string {
  return paragraphKeys
    .flatMap((key) => {
      const characters = [...key];
      return characters.map((character, at) => `${character}${characters[at + 1] ?? ''}`);
    })
    .join(' ');
}

/** The pairs of neighbours in a phrase, which the words of the index are; none where it is a single character. */
export function pairsOf(phrase: string): string[] {
  const characters = [...phrase];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** Where each paragraph begins, in the positions that the index counts: one a character. */
export function paragraphPositions(paragraphKeys: readonly string[]): number[] {
  let next = 0;
  return paragraphKeys.map((key) => {
    const position = next;
    next += [...key].length;
    return position;
  });
}
