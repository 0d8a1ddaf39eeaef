import type { MarkShape } from './mark-shapes.ts';
import type { Spot } from './types.ts';
import type { Projection } from './map-drawing.ts';

/** What a drawing needs to know of an entry. */
export interface ShownEntry {
  shape: MarkShape;
  spot: Spot;
}

/** Entries that stand at one place of the drawing. */
export interface PlacedMark {
  x: number;
  y: number;
  shape: MarkShape;
  /** Whether only the area is known in which it lies. */
  isImprecise: boolean;
  count: number;
}

/**
 * One mark for all entries of a shape that fall into one cell of a grid; the more precise ones are drawn last.
 *
 * @param step Units of the drawing to a cell; marks of one shape are about so far apart, however many entries there are.
 */
export function placeMarks(
  entries: readonly ShownEntry[],
  project: Projection,
  step = 1,
): readonly PlacedMark[] {
  const cellOf = (at: number): number => Math.round(at / step);
  const places = Map.groupBy(entries, ({ shape, spot }) => {
    const [x, y] = project(spot).map(cellOf);
    return `${shape} ${x} ${y} ${spot.within === null}`;
  });
  return [...places.values()]
    .map((group): PlacedMark => {
      const { shape, spot } = group[0]!;
      const [x = 0, y = 0] = project(spot).map(Math.round);
      return { x, y, shape, isImprecise: spot.within !== null, count: group.length };
    })
    .sort((a, b) => Number(b.isImprecise) - Number(a.isImprecise));
}
