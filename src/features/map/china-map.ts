import type { BaseLayers } from './base-layers.ts';
import { createProjection, drawLand, drawLines } from './map-drawing.ts';
import { placeMarks, type ShownEntry } from './map-marks.ts';

/** What has to be seen. */
const country = { west: 73, south: 3, east: 136, north: 54 } as const;

/** Draw the whole country with its marks, in whole units of the view box. Pure: same map and entries, same numbers. */
export function layoutChinaMap(layers: BaseLayers, entries: readonly ShownEntry[], width: number) {
  const project = createProjection(country, width);
  const [, height] = project({ lon: country.west, lat: country.south });
  const outlines = [layers.national, ...layers.provinces.features.map(({ geometry }) => geometry)];
  // Land is what lies in either, the national outline or a province.
  const land = outlines.flatMap(({ coordinates }) => coordinates);
  return {
    width,
    height: Math.round(height),
    land: drawLand(land, project),
    provinceLines: drawLines(layers.provinceLines.coordinates, project),
    dashes: drawLines(layers.dashes.coordinates.flat(), project),
    marks: placeMarks(entries, project),
  };
}
