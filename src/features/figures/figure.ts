import type { DatasetDescription } from '../../corpus/export/dataset.ts';
import type { Xml } from '../../corpus/export/xml.ts';

/** What a picture shows between its title and its foot. */
export interface Drawing {
  /** In the units of the picture, from its own upper left corner. */
  shapes: readonly Xml[];
  height: number;
}

/** A figure or table of a page, as it can be taken away: as a picture, as data, with a citation, in a frame. */
export interface Figure {
  /** The name of its files, without their endings: `indicator-film-recovery-rate`. */
  name: string;
  /** What it is, in a few words. */
  title: string;
  /** What it says, in a sentence or two. */
  finding: string;
  /** What it is made from. */
  source: string;
  /** Where it stands, from the site's root. */
  path: string;
  columns: DatasetDescription['columns'];
  /** Exactly what is shown, a row each. */
  rows: () => readonly object[];
  draw: () => Drawing;
}

/** The kinds of files of a figure; the picture in dots is made from that in lines when the site is built. */
export const figureSuffixes = ['svg', 'csv', 'json'] as const;
export type FigureSuffix = (typeof figureSuffixes)[number];

/** The path of a file of a figure, from the site's root. */
export function figurePath(name: string, suffix: FigureSuffix | 'png'): string {
  return `/figures/${name}.${suffix}`;
}
