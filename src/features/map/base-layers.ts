import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type * as Stored from 'topojson-specification';

/** What the map writes into a province. */
export interface ProvinceLabel {
  name: string;
  /** Latitude and longitude, as Leaflet wants them. */
  at: [lat: number, lon: number];
}

/** The base map as it is stored: arcs that its layers share. */
export type BaseMap = Stored.Topology<{
  national: Stored.MultiPolygon;
  dashes: Stored.MultiPolygon;
  neighbours: Stored.MultiPolygon;
  provinces: Stored.GeometryCollection;
  regions: Stored.GeometryCollection;
  prefectures: Stored.MultiLineString;
}>;

/** The base map as it is drawn; national outline and provinces are of two sources, and what lies in either is land. */
export type BaseLayers = ReturnType<typeof readBaseLayers>;

/** Take the stored base map apart into the layers that are drawn. */
export function readBaseLayers(base: BaseMap) {
  const { objects } = base;
  return {
    neighbours: feature(base, objects.neighbours).geometry,
    national: feature(base, objects.national).geometry,
    /** 南海断续线. */
    dashes: feature(base, objects.dashes).geometry,
    provinces: feature(base, objects.provinces) as FeatureCollection<MultiPolygon, ProvinceLabel>,
    /** Only where two provinces meet. */
    provinceLines: mesh(base, objects.provinces, (one, other) => one !== other),
    prefectureLines: feature(base, objects.prefectures).geometry,
    /** Prefectures that have a plan, by code. */
    regions: feature(base, objects.regions) as FeatureCollection<MultiPolygon>,
  };
}
