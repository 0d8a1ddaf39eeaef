/**
 * `npm run make:outlines`: write src/features/map/base/outlines/ anew from the two packages that its data is from.
 *
 * Only what the maps use is kept, every coordinate as it stands there; provenance.json says what was made from what.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  keepPrefectures,
  keepProvinces,
  keepWorld,
  partFiles,
  type SourceFeature,
} from '../features/map/base/keep-outlines.ts';
import { openPackage, writeMade, writeProvenance, type PackageReader } from './provenance.ts';

const folder = fileURLToPath(new URL('../features/map/base/outlines/', import.meta.url));
const world = openPackage({
  name: '@surbowl/world-geo-json-zh',
  version: '2.1.5',
  license: 'Unlicense',
});
const china = openPackage({ name: 'china-geojson', version: '1.0.0', license: 'MIT' });
const made = [
  write('world.json', keepWorld(features(world, 'world.zh.json'))),
  write('provinces.json', keepProvinces(features(china, 'src/geojson/china.json'))),
  write(
    'prefectures.json',
    partFiles.flatMap((part) =>
      keepPrefectures(part, features(china, `src/geojson/${part}_geo.json`)),
    ),
  ),
];
copyFileSync(join(world.home, 'LICENSE'), join(folder, 'world-license.txt'));
writeProvenance(join(folder, 'provenance.json'), {
  script: 'src/cli/make-outlines.ts',
  sources: [world.source, china.source],
  made,
});

function features({ read }: PackageReader, file: string): readonly SourceFeature[] {
  return (JSON.parse(read(file)) as { features: SourceFeature[] }).features;
}

/** Write features one a line, so that a difference shows which of them changed. */
function write(file: string, features: readonly object[]): ReturnType<typeof writeMade> {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return writeMade(join(folder, file), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}
