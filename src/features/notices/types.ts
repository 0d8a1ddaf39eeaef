import type { copiedColumns } from './columns.ts';
import type { CheckedRow } from './row-schema.ts';
import { datumWords, namesOf, sourceWords, statusWords, typeWords } from './words.ts';

/**
 * What authorities have announced about plots of land.
 *
 * A notice is one row of one announcement, about one plot; the notices of a plot, in the order of their days, are its
 * history. Nothing is ever taken out of the register: a plot that leaves a list gets a notice that says so.
 */

/** What kind of list or announcement a notice stands in. */
export type NoticeType = keyof typeof typeWords;
export const noticeTypes = namesOf(typeWords);

/** How far a plot has come, as an announcement words it. */
export type PlotStatus = keyof typeof statusWords;
export const plotStatuses = namesOf(statusWords);

/** Whose page an announcement was read on. */
export type SourceKind = keyof typeof sourceWords;
export const sourceKinds = namesOf(sourceWords);

/** The datum that coordinates are printed in; `unstated` ones are taken as WGS 84, as CGCS2000 differs by less than a metre. */
export type Datum = keyof typeof datumWords;
export const datums = namesOf(datumWords);

/** A plot's position. */
export interface PlotPoint {
  /** As the announcement prints it, with its own marks. */
  printed: string;
  /** Datum of what is printed. */
  datum: Datum;
  /** Degrees, WGS 84. */
  lon: number;
  lat: number;
}

/** One row of one announcement. */
export interface Notice extends Omit<CopiedCells, 'pollutants'> {
  /** As printed, split at the separators. */
  pollutants: readonly string[];
  /** As printed, and in m² as far as that can be told. */
  area: { printed: string; squareMetres: number | null } | null;
  point: PlotPoint | null;
  /** Whether the announcement says that a standard is exceeded, and in which words. */
  exceedance: { exceeded: boolean; quote: string } | null;
  source: { url: string; kind: SourceKind; checkedOn: string };
}

/** The cells that a notice has just as its row does. */
type CopiedCells = Pick<CheckedRow, (typeof copiedColumns)[number]>;

/** A plot with all that was announced about it. */
export interface Plot {
  id: string;
  /** Its newest name. */
  name: string;
  adcode: string;
  /** Oldest first; those without a day before all others. */
  history: readonly Notice[];
}
