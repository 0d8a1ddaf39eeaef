import { provinceDigits } from '../../../../corpus/adcode.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Outlines } from './outlines.ts';

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
  return { country, prefectures: Map.groupBy(outlines, ({ id }) => provinceDigits(String(id))) };
}

function readJson(file: string): Outlined {
  return JSON.parse(readFileSync(file, 'utf8')) as Outlined;
}
