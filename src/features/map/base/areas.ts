import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** An area of a source file with what the file calls it. */
export type Area = Feature<Polygon | MultiPolygon, { name: string }> & { id: string };

/** The areas that the base map is made from, all in WGS 84. */
export interface BaseSources {
  /** The whole country, coarse: mainland, every island, and the segments of 南海断续线 as slivers. */
  national: readonly Position[][][];
  /** The land of other countries within sight of it. */
  neighbours: readonly Position[][][];
  /** Provinces with the first two digits of their codes. */
  provinces: readonly Area[];
  /** Prefectures, and the counties that no prefecture is over, by the province that their file is about. */
  parts: readonly (readonly Area[])[];
}

/** The polygons of an area. */
export function polygonsOf({ geometry }: Feature<Polygon | MultiPolygon>): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
