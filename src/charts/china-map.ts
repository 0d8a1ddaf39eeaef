import { geoMercator, polygonArea } from 'd3';
import type { Position } from 'geojson';
import type { BaseLayers } from '../map/base-layers.ts';
import type { LonLat, MapEntry, MapLayer } from '../map/types.ts';

/** Entries that stand at one place of the drawing. */
export interface PlacedMark {
  x: number;
  y: number;
  layer: MapLayer;
  /** Whether only the area is known in which it lies. */
  isImprecise: boolean;
  count: number;
}

/** A map of the whole country, ready to be written as SVG; paths are of whole units of the view box. */
export interface ChinaMap {
  width: number;
  height: number;
  /** National outline and provinces: land is what lies in either. */
  land: string;
  provinceLines: string;
  /** 南海断续线. */
  dashes: string;
  marks: readonly PlacedMark[];
}

/** West, south, east and north of what has to be seen. */
const country = { west: 73, south: 3, east: 136, north: 54 } as const;

/** Draw the whole country with its marks. Pure: same map and entries, same numbers. */
export function layoutChinaMap(
  layers: BaseLayers,
  entries: readonly Pick<MapEntry, 'layer' | 'spot'>[],
  width: number,
): ChinaMap {
  const project = createProjection(width);
  const [, height] = project({ lon: country.west, lat: country.south });
  const draw = (lines: readonly Position[][]): string =>
    lines.map((line) => drawLine(line.map(([lon = 0, lat = 0]) => project({ lon, lat })))).join('');
  const outlines = [layers.national, ...layers.provinces.features.map(({ geometry }) => geometry)];
  const edges = outlines.flatMap(({ coordinates }) =>
    coordinates.flatMap(([outer = []]) => [outer]),
  );
  return {
    width,
    height: Math.round(height),
    land: draw(edges.map(turnOneWay)),
    provinceLines: draw(layers.provinceLines.coordinates),
    dashes: draw(layers.dashes.coordinates.flat()),
    marks: placeMarks(entries, project),
  };
}

/** Rings that turn the same way add up where they overlap; others would cut holes into each other. */
function turnOneWay(ring: Position[]): Position[] {
  return polygonArea(ring as [number, number][]) < 0 ? ring.toReversed() : ring;
}

type Projection = (point: LonLat) => [x: number, y: number];

/** Web Mercator, as the map that takes the drawing's place has it. */
function createProjection(width: number): Projection {
  const radians = ((country.east - country.west) * Math.PI) / 180;
  const mercator = geoMercator()
    .scale(width / radians)
    .translate([0, 0])
    .rotate([-country.west, 0]);
  const top = mercator([country.west, country.north])?.[1] ?? 0;
  return ({ lon, lat }) => {
    const [x, y] = mercator([lon, lat]) ?? [0, 0];
    return [x, y - top];
  };
}

/** A path of whole steps from point to point; points that fall together are drawn once. */
function drawLine(points: readonly (readonly [number, number])[]): string {
  let [lastX, lastY] = [NaN, NaN];
  const steps = points.flatMap(([x, y]) => {
    const [column, row] = [Math.round(x), Math.round(y)];
    if (column === lastX && row === lastY) return [];
    const step = Number.isNaN(lastX) ? `M${column} ${row}l` : `${column - lastX} ${row - lastY}`;
    [lastX, lastY] = [column, row];
    return [step];
  });
  const [start = '', ...rest] = steps;
  // What is smaller than a unit stays as a dot, so that no island is lost.
  return `${start}${rest.length === 0 ? '0 0' : rest.join(' ').replaceAll(' -', '-')}`;
}

/** One mark for all entries of a layer at one place; the more precise ones are drawn last. */
function placeMarks(
  entries: readonly Pick<MapEntry, 'layer' | 'spot'>[],
  project: Projection,
): PlacedMark[] {
  const places = Map.groupBy(entries, ({ layer, spot }) => {
    const [x, y] = project(spot).map(Math.round);
    return `${layer} ${x} ${y} ${spot.within === null}`;
  });
  return [...places.values()]
    .map((group): PlacedMark => {
      const { layer, spot } = group[0]!;
      const [x = 0, y = 0] = project(spot).map(Math.round);
      return { x, y, layer, isImprecise: spot.within !== null, count: group.length };
    })
    .sort((a, b) => Number(b.isImprecise) - Number(a.isImprecise));
}
