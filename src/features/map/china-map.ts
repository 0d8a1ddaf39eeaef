import type { BaseLayers } from './base-layers.ts';
import { createProjection, drawLand, drawLines } from './map-drawing.ts';
import { placeMarks, type PlacedMark, type ShownEntry } from './map-marks.ts';

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

/** What has to be seen. */
const country = { west: 73, south: 3, east: 136, north: 54 } as const;

/** Draw the whole country with its marks. Pure: same map and entries, same numbers. */
export function layoutChinaMap(
  layers: BaseLayers,
  entries: readonly ShownEntry[],
  width: number,
): ChinaMap {
  const project = createProjection(country, width);
  const [, height] = project({ lon: country.west, lat: country.south });
  const outlines = [layers.national, ...layers.provinces.features.map(({ geometry }) => geometry)];
  return {
    width,
    height: Math.round(height),
    land: drawLand(
      outlines.flatMap(({ coordinates }) => coordinates),
      project,
    ),
    provinceLines: drawLines(layers.provinceLines.coordinates, project),
    dashes: drawLines(layers.dashes.coordinates.flat(), project),
    marks: placeMarks(entries, project),
  };
}
