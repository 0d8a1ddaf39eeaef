import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/** A place with its outline. */
export type Outline = Feature<Polygon | MultiPolygon, { name?: string; iso_a2?: string }>;

/** The outline of the country, and those of prefectures, by the first two digits of their codes. */
export interface Outlines {
  country: Outline;
  prefectures: ReadonlyMap<string, readonly Outline[]>;
}

type Outlined = FeatureCollection<Polygon | MultiPolygon, { name?: string; iso_a2?: string }>;

/** Read the outlines from the packages that hold them. */
export function readOutlines(): Outlines {
  const require = createRequire(import.meta.url);
  const world = readJson(require.resolve('@surbowl/world-geo-json-zh/world.zh.json'));
  const country = world.features.find(({ properties }) => properties.iso_a2 === 'CN');
  if (!country) throw new Error('world.zh.json 里没有中国。');
  const folder = join(dirname(require.resolve('china-geojson/package.json')), 'src/geojson');
  const outlines = readdirSync(folder)
    .filter((name) => name.endsWith('_geo.json'))
    .sort()
    .flatMap((name) => readJson(join(folder, name)).features);
  return { country, prefectures: Map.groupBy(outlines, ({ id }) => String(id).slice(0, 2)) };
}

function readJson(file: string): Outlined {
  return JSON.parse(readFileSync(file, 'utf8')) as Outlined;
}
