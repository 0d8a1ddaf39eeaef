import { markerFamilies, type Marker, type MarkerFamily } from './markers.ts';

type Numbered = Pick<Marker, 'family' | 'ordinal'>;

/**
 * Find out how a document nests its families of numbering, outermost first.
 *
 * The official order holds unless the document shows the contrary: where a family starts again at 1 right after an item
 * of another family, it stands inside that one.
 */
export function rankFamilies(items: readonly Numbered[]): MarkerFamily[] {
  const restarts = countRestarts(items);
  const count = (outer: MarkerFamily, inner: MarkerFamily): number =>
    restarts.get(`${outer}>${inner}`) ?? 0;
  const contains = (outer: MarkerFamily, inner: MarkerFamily): boolean =>
    count(outer, inner) > count(inner, outer);

  const waiting = markerFamilies.filter((family) => items.some((item) => item.family === family));
  const ranked: MarkerFamily[] = [];
  while (waiting.length > 0) {
    // The evidence may run in a circle; the official order breaks it.
    const free = waiting.findIndex((family) => !waiting.some((other) => contains(other, family)));
    ranked.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return ranked;
}

function countRestarts(items: readonly Numbered[]): Map<string, number> {
  const restarts = new Map<string, number>();
  for (let index = 1; index < items.length; index++) {
    const [before, item] = [items[index - 1], items[index]];
    if (!before || item?.ordinal !== 1 || item.family === before.family) continue;
    const key = `${before.family}>${item.family}`;
    restarts.set(key, (restarts.get(key) ?? 0) + 1);
  }
  return restarts;
}
