/**
 * What fits on one sheet of paper: whole items, reckoned by their characters, since nobody measures them in a browser when
 * the site is built.
 */

/** Millimetres; some of the height is kept back for fonts that run wider than those reckoned with. */
const lineHeight = 5.3;
const gapHeight = 2;
const spare = 0.94;

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

/** The items that fit into a height, in their order; one that is too high gives way to later ones. */
export function fitItems<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  { width, height }: { width: number; height: number },
): readonly Item[] {
  let left = height;
  return items.filter((item) => {
    const needed = heightOf(textOf(item), width);
    if (needed > left) return false;
    left -= needed;
    return true;
  });
}

/** Latin letters, digits and blanks are about half as wide as Han. */
function widthOf(text: string): number {
  const half = text.match(/[\u0020-\u007e]/g)?.length ?? 0;
  return text.length - half * 0.45;
}
