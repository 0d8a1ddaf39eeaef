/**
 * `npm run make:outlines`: write src/features/map/base/outlines/ anew from the two packages that its data is from.
 *
 * Only what the maps use is kept, every coordinate as it stands there; provenance.json says what was made from what.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  keepPrefectures,
  keepProvinces,
  keepWorld,
  partFiles,
  type SourceFeature,
} from '../features/map/base/keep-outlines.ts';
import { fetchPackage } from './fetch-package.ts';

const folder = fileURLToPath(new URL('../features/map/base/outlines/', import.meta.url));
const worldPackage = { name: '@surbowl/world-geo-json-zh', version: '2.1.5' };
const chinaPackage = { name: 'china-geojson', version: '1.0.0' };

/** A file that was read, by its path in its package. */
interface Read {
  file: string;
  sha256: string;
}

const world = reader(fetchPackage(worldPackage));
const china = reader(fetchPackage(chinaPackage));
const made = [
  write('world.json', keepWorld(world.features('world.zh.json'))),
  write('provinces.json', keepProvinces(china.features('src/geojson/china.json'))),
  write(
    'prefectures.json',
    partFiles.flatMap((part) =>
      keepPrefectures(part, china.features(`src/geojson/${part}_geo.json`)),
    ),
  ),
];
copyFileSync(join(world.home, 'LICENSE'), join(folder, 'world-license.txt'));
const provenance = {
  script: 'src/cli/make-outlines.ts',
  sources: [
    { ...worldPackage, license: 'Unlicense', files: world.read },
    { ...chinaPackage, license: 'MIT', files: china.read },
  ],
  made,
};
writeFileSync(join(folder, 'provenance.json'), `${JSON.stringify(provenance, null, 2)}\n`);

/** Reads files of a package, and keeps count of them. */
function reader(home: string): {
  home: string;
  read: Read[];
  features: (file: string) => readonly SourceFeature[];
} {
  const read: Read[] = [];
  const features = (file: string): readonly SourceFeature[] => {
    const text = readFileSync(join(home, file), 'utf8');
    read.push({ file, sha256: hash(text) });
    return (JSON.parse(text) as { features: SourceFeature[] }).features;
  };
  return { home, read, features };
}

/** Write features one a line, so that a difference shows which of them changed. */
function write(file: string, features: readonly object[]): Read {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
  writeFileSync(join(folder, file), text);
  return { file, sha256: hash(text) };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
