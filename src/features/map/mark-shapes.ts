import { isAboutPlot, isListed } from '../notices/listed.ts';
import { layerWords } from './words.ts';
import type { MapEntry, MapLayer } from './types.ts';

/** The shapes of marks; a plot that no list calls contaminated has one of its own. */
export const markShapes = ['plan', 'place', 'listed', 'open', 'none'] as const;
export type MarkShape = (typeof markShapes)[number];

/** What a shape stands for, for legends. */
export const shapeWords: Readonly<Record<MarkShape, string>> = {
  plan: layerWords.plan,
  place: layerWords.place,
  listed: '公告列为污染地块，或列入名录',
  open: '别的公告（疑似、调查、评审、管控、销号、移出等），不能当作污染地块',
  none: '公告说没有疑似污染地块，标的是整个地方',
};

/** The shape of an entry's mark; of a plot, its newest notice decides. */
export function shapeOf(entry: MapEntry): MarkShape {
  if (entry.layer !== 'notice') return entry.layer;
  const newest = entry.plot.history.at(-1);
  if (!newest) return 'open';
  if (!isAboutPlot(newest)) return 'none';
  return isListed(newest) ? 'listed' : 'open';
}

/** The layer in which a shape stands. */
export function layerOf(shape: MarkShape): MapLayer {
  return shape === 'plan' || shape === 'place' ? shape : 'notice';
}

/** The id of the drawing of a shape; only plots are told apart by how well their position is known. */
export function symbolOf(shape: MarkShape, isImprecise: boolean): string {
  const isRough = isImprecise && layerOf(shape) === 'notice';
  return isRough ? `mark-${shape}-imprecise` : `mark-${shape}`;
}
