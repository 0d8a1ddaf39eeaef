import type { Feature, MultiPolygon, Polygon } from 'geojson';

/** A place with its outline. */
export type Outline = Feature<Polygon | MultiPolygon, { name?: string; iso_a2?: string }>;

/** The outline of the country, and those of prefectures, by the first two digits of their codes. */
export interface Outlines {
  country: Outline;
  prefectures: ReadonlyMap<string, readonly Outline[]>;
}
