import type { FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  MultiLineString as MultiLineStringObject,
  MultiPolygon as MultiPolygonObject,
  Topology,
} from 'topojson-specification';

/** What the map writes into a province. */
export interface ProvinceLabel {
  name: string;
  /** Latitude and longitude, as Leaflet wants them. */
  at: [lat: number, lon: number];
}

/** The base map as it is stored: arcs that its layers share. */
export type BaseMap = Topology<{
  national: MultiPolygonObject;
  dashes: MultiPolygonObject;
  neighbours: MultiPolygonObject;
  provinces: GeometryCollection;
  regions: GeometryCollection;
  prefectures: MultiLineStringObject;
}>;

/**
 * The base map as it is drawn. National outline and provinces come from two sources and are drawn as one: whatever lies
 * in either is land.
 */
export interface BaseLayers {
  neighbours: MultiPolygon;
  national: MultiPolygon;
  /** 南海断续线. */
  dashes: MultiPolygon;
  provinces: FeatureCollection<MultiPolygon, ProvinceLabel>;
  /** Only where two provinces meet. */
  provinceLines: MultiLineString;
  prefectureLines: MultiLineString;
  /** Prefectures that have a plan, by code. */
  regions: FeatureCollection<MultiPolygon>;
}

/** Take the stored base map apart into the layers that are drawn. */
export function readBaseLayers(base: BaseMap): BaseLayers {
  const { objects } = base;
  return {
    neighbours: feature(base, objects.neighbours).geometry,
    national: feature(base, objects.national).geometry,
    dashes: feature(base, objects.dashes).geometry,
    provinces: feature(base, objects.provinces) as FeatureCollection<MultiPolygon, ProvinceLabel>,
    provinceLines: mesh(base, objects.provinces, (one, other) => one !== other),
    prefectureLines: feature(base, objects.prefectures).geometry,
    regions: feature(base, objects.regions) as FeatureCollection<MultiPolygon>,
  };
}
