import type { FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import type { BaseMap, ProvinceLabel } from '../base-layers.ts';
import { findInnerPoint } from './inner-point.ts';
import { polygonsOf, type Area, type BaseSources } from './areas.ts';

/** Steps of the grid that coordinates are rounded to, from end to end: a few hundred metres. */
const gridSteps = 5e4;
/** Triangles smaller than this, in square degrees, are left out of the lines between prefectures. */
const leastTriangle = 0.002;
/** The segments of 南海断续线 are drawn as slivers: their area is next to nothing against their length. */
const sliver = 0.01;

/**
 * Join the outlines into the one file that the map draws from. National outline, provinces and neighbours stay as they
 * are; only the lines between prefectures are simplified, so that no island can be lost.
 *
 * @param regions Codes of the prefectures whose outline is drawn, as they have a plan.
 */
export function buildBaseMap(sources: BaseSources, regions: ReadonlyMap<string, Area>): BaseMap {
  const { national, neighbours, provinces } = sources;
  return topology(
    {
      national: multiPolygon(national.filter((polygon) => !isDash(polygon))),
      dashes: multiPolygon(national.filter(isDash)),
      neighbours: multiPolygon(neighbours),
      provinces: collect(
        provinces.map((area) => [area.id, area]),
        nameWithPlace,
      ),
      regions: collect([...regions]),
      prefectures: prefectureLines(sources),
    },
    gridSteps,
  ) as unknown as BaseMap;
}

/** Whether a polygon of the national outline is a segment of 南海断续线 and not land. */
export function isDash([outer = []]: Position[][]): boolean {
  let [doubled, length] = [0, 0];
  for (const [at, [lon = 0, lat = 0]] of outer.slice(1).entries()) {
    const [fromLon = 0, fromLat = 0] = outer[at] ?? [];
    doubled += fromLon * lat - lon * fromLat;
    length += Math.hypot(lon - fromLon, lat - fromLat);
  }
  return Math.abs(doubled) / 2 / length ** 2 < sliver;
}

/** The lines between the prefectures of each province; those around a province are drawn from the provinces. */
function prefectureLines({ parts }: BaseSources): MultiLineString {
  return { type: 'MultiLineString', coordinates: parts.flatMap(linesWithin) };
}

/** The lines between the prefectures among the areas of one province. */
export function linesWithin(areas: readonly Area[]): Position[][] {
  const prefectures = areas.filter(({ id }) => id.length === 4 || id.startsWith('4290'));
  if (prefectures.length === 0) return [];
  const joined = presimplify(
    topology({ prefectures: collect(prefectures.map((one) => ['', one])) }) as Topology<Objects>,
  );
  const simple = simplify(joined, leastTriangle);
  return mesh(simple, simple.objects['prefectures'], (one, other) => one !== other).coordinates;
}

function multiPolygon(polygons: readonly Position[][][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: [...polygons] };
}

/** What the map writes into a province, and where. */
function nameWithPlace(area: Area): ProvinceLabel {
  const { lon, lat } = findInnerPoint(polygonsOf(area));
  return { name: area.properties.name, at: [lat, lon] };
}

function collect(
  areas: readonly (readonly [id: string, area: Area])[],
  propertiesOf: (area: Area) => ProvinceLabel | null = () => null,
): FeatureCollection<MultiPolygon, ProvinceLabel | null> {
  return {
    type: 'FeatureCollection',
    features: areas.map(([id, area]) => ({
      type: 'Feature',
      id,
      properties: propertiesOf(area),
      geometry: multiPolygon(polygonsOf(area)),
    })),
  };
}
