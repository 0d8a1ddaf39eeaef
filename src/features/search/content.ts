/**
 * The text of a clause as Pagefind is to index it.
 *
 * Each character of the indexed form makes one word together with the one that follows it, the last of a paragraph makes
 * one alone: 完成了 is indexed as 完成 成了 了. A phrase is then a run of such pairs, and stands in a clause if and only
 * if one of its paragraphs holds the characters in a row; no pair reaches from one paragraph into the next. Pairs are
 * rarer than characters, so that the engine has less to fetch and to compare. The words of the index begin with every
 * character of the text: a single one is looked for as the beginning of words.
 */

/** One that Pagefind does not cut into words itself. */
export const indexLanguage = 'unknown';
export const indexedPunctuation = '%';

/** Letters of the Lisu script, which Pagefind takes for letters and no text of ours holds: a point, and a number's edge. */
const [point, edge] = ['ꓸ', 'ꓹ'];
const number = /\d+(?:\.\d+)*/g;

/**
 * The indexed form of a key: the edges of each number are marked, so that 5% is told from 95%.
 *
 * @example indexForm('达到9.5%') // '达到ꓹ9ꓸ5ꓹ%'
 */
export function indexForm(key: string): string {
  const plain = key.replaceAll(/[ꓸꓹ]/gu, '');
  return plain
    .replaceAll(number, (digits) => `${edge}${digits.replaceAll('.', point)}${edge}`)
    .replaceAll('、', '');
}

/** The indexed form of a phrase whose outermost numbers may be parts of longer ones. */
export function partialForm(phrase: string): string {
  return indexForm(phrase)
    .replace(/^ꓹ(?=\d)/u, '')
    .replace(/(?<=\d)ꓹ$/u, '');
}

/** Whether a phrase begins or ends with a number, so that its two forms differ. */
export function hasNumberAtEdge(phrase: string): boolean {
  return /^\d|\d$/.test(phrase);
}

/** Write paragraphs, given as their keys, as a record's content. */
export function encodeContent(paragraphKeys: readonly string[]): string {
  return paragraphKeys
    .map(indexForm)
    .flatMap((form) => {
      const characters = [...form];
      return characters.map((character, at) => `${character}${characters[at + 1] ?? ''}`);
    })
    .join(' ');
}

/** The pairs of neighbours in an indexed form, which the words of the index are; none where it is a single character. */
export function pairsOf(form: string): string[] {
  const characters = [...form];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** Where each paragraph, given as its indexed form, begins in the positions that the index counts: one a character. */
export function paragraphPositions(forms: readonly string[]): number[] {
  let next = 0;
  return forms.map((form) => {
    const position = next;
    next += [...form].length;
    return position;
  });
}
