/**
 * What fits on one sheet of paper: whole items and whole sentences, reckoned by their characters, since nobody measures
 * them in a browser when the site is built.
 */

/** Millimetres; a tenth of the height is kept back for fonts that run wider than those reckoned with. */
const lineHeight = 5.3;
const gapHeight = 2;
const spare = 0.9;

/** How wide the two columns are, in characters of 10 points. */
export const columns = { wide: 27, narrow: 20 } as const;

/** How high the columns may become, millimetres, without the head and the foot of the sheet. */
export const columnHeight = 216 * spare;

/** How high a heading with its rule is, millimetres. */
export const headingHeight = 10;

/** How high a text becomes in a column of so many characters, millimetres, with the gap below it. */
export function heightOf(text: string, width: number): number {
  return Math.ceil(widthOf(text) / width) * lineHeight + gapHeight;
}

/** The items that fit into a height, in their order; the first that does not fit ends the list. */
export function fitItems<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  { width, height }: { width: number; height: number },
): readonly Item[] {
  let left = height;
  const end = items.findIndex((item) => {
    left -= heightOf(textOf(item), width);
    return left < 0;
  });
  return end < 0 ? items : items.slice(0, end);
}

/** The first whole sentences of a text that are no longer than `most` characters, and where to read the rest. */
export function takeSentences(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.slice(0, most).lastIndexOf('。');
  return `${text.slice(0, end + 1)}全文在网页上。`;
}

/** Latin letters, digits and blanks are about half as wide as Han. */
function widthOf(text: string): number {
  const half = text.match(/[\u0020-\u007e]/g)?.length ?? 0;
  return text.length - half * 0.45;
}
