import type { NamedPlace } from '../../corpus/facts/types.ts';
import type { Plan } from '../../corpus/plan.ts';
import type { Plot } from '../notices/types.ts';

/** What the map shows, in the order in which a region lists it. */
export const mapLayers = ['plan', 'place', 'notice'] as const;
export type MapLayer = (typeof mapLayers)[number];

/** Degrees, WGS 84. */
export interface LonLat {
  lon: number;
  lat: number;
}

/** Where something is put on the map, and how far that can be trusted. */
export interface Spot extends LonLat {
  /** Name of the area that is all that is known of the position; `null` where the point is the thing's own. */
  within: string | null;
  /** Kilometres, of a circle as large as that area; `null` where its size is not known, or a point is its own. */
  radius: number | null;
}

/** What all entries of the list and the map have. */
interface EntryBase {
  /** Unique on the page; stands in the address. */
  id: string;
  /** Six digits of GB/T 2260. */
  adcode: string;
  name: string;
  spot: Spot;
}

/** A place that has a plan of its own. */
export type PlanEntry = EntryBase & { layer: 'plan'; plan: Plan };

/** A place that plans name: why, and in which words. */
export type PlaceEntry = EntryBase & { layer: 'place'; reasons: readonly NamedPlace[] };

/** A plot that was announced. */
export type NoticeEntry = EntryBase & { layer: 'notice'; plot: Plot };

/** One thing in the list and on the map. */
export type MapEntry = PlanEntry | PlaceEntry | NoticeEntry;
