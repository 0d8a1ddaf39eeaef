import type { Position } from 'geojson';
import type { LonLat } from '../map/types.ts';
import { createProjection, drawLand, drawLines, type Frame } from '../map/map-drawing.ts';
import { placeMarks, type PlacedMark, type ShownEntry } from '../map/map-marks.ts';

/** What a map of one region is drawn from. */
export interface RegionGround {
  /** The outline of the region, or of the nearest above it that has one. */
  outline: readonly Position[][][];
  /** Borders inside the outline. */
  lines: readonly Position[][];
  /** Land and lines beyond it that the law wants on the same map: 南海诸岛 and 断续线 with 海南岛. */
  beyond: { land: readonly Position[][][]; dashes: readonly Position[][] };
  /** Where a region without an outline lies. */
  seat: LonLat | null;
}

/** A map of one region, ready to be written as SVG. */
export interface RegionMap {
  width: number;
  height: number;
  land: string;
  lines: string;
  dashes: string;
  seat: { x: number; y: number } | null;
  marks: readonly PlacedMark[];
}

/** Units round the outline, so that no mark on its edge is cut off. */
const margin = 14;
/** Marks of one shape are no closer, so that a map of thousands of plots is no heavier than one of many. */
const markStep = 18;

/** Draw a region with its marks, no wider and no higher than given. Pure: same ground and entries, same numbers. */
export function layoutRegionMap(
  { outline, lines, beyond, seat }: RegionGround,
  entries: readonly ShownEntry[],
  most: { width: number; height: number },
): RegionMap {
  const frame = frameOf([...outline, ...beyond.land, beyond.dashes]);
  const full = createProjection(frame, most.width - 2 * margin);
  const [, fullHeight] = full({ lon: frame.west, lat: frame.south });
  const scale = Math.min(1, (most.height - 2 * margin) / fullHeight);
  const project = (point: LonLat): [number, number] => {
    const [x, y] = full(point);
    return [x * scale + margin, y * scale + margin];
  };
  const [seatX = 0, seatY = 0] = seat ? project(seat).map(Math.round) : [];
  return {
    width: Math.round((most.width - 2 * margin) * scale) + 2 * margin,
    height: Math.round(fullHeight * scale) + 2 * margin,
    land: drawLand([...outline, ...beyond.land], project),
    lines: drawLines(lines, project),
    dashes: drawLines(beyond.dashes, project),
    seat: seat && { x: seatX, y: seatY },
    marks: placeMarks(entries, project, markStep),
  };
}

function frameOf(polygons: readonly (readonly Position[][])[]): Frame {
  const frame = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon = 0, lat = 0] of polygons.flatMap((rings) => rings.flat())) {
    frame.west = Math.min(frame.west, lon);
    frame.east = Math.max(frame.east, lon);
    frame.south = Math.min(frame.south, lat);
    frame.north = Math.max(frame.north, lat);
  }
  return frame;
}
