import { geoMercator, polygonArea } from 'd3';
import type { Position } from 'geojson';
import type { LonLat } from './types.ts';

/** Degrees, of what has to be seen. */
export interface Frame {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Turns a place into a point of a drawing, its upper left corner being 0, 0. */
export type Projection = (point: LonLat) => [x: number, y: number];

/** Web Mercator, as the map that takes a drawing's place has it: a frame as wide as the drawing. */
export function createProjection({ west, east, north }: Frame, width: number): Projection {
  const radians = ((east - west) * Math.PI) / 180;
  const mercator = geoMercator()
    .scale(width / radians)
    .translate([0, 0])
    .rotate([-west, 0]);
  const top = mercator([west, north])?.[1] ?? 0;
  return ({ lon, lat }) => {
    const [x, y] = mercator([lon, lat]) ?? [0, 0];
    return [x, y - top];
  };
}

/** Draw outlines as one land; rings that turn the same way add up where they overlap, others would cut holes. */
export function drawLand(polygons: readonly Position[][][], project: Projection): string {
  const edges = polygons.flatMap(([outer = []]) => [turnOneWay(outer)]);
  return drawLines(edges, project);
}

/** Draw lines as one path of whole steps. */
export function drawLines(lines: readonly Position[][], project: Projection): string {
  return lines
    .map((line) => drawLine(line.map(([lon = 0, lat = 0]) => project({ lon, lat }))))
    .join('');
}

function turnOneWay(ring: Position[]): Position[] {
  return polygonArea(ring as [number, number][]) < 0 ? ring.toReversed() : ring;
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
