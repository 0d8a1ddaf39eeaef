import type { SeedSource } from '../../src/corpus/build-corpus.ts';
import type { PlaceEntry } from '../../src/corpus/registers/places.ts';

/** That of the seed below. */
export const sha256 = 'a'.repeat(64);
const divisions = [
  { adcode: '110000', name: '北京市' },
  { adcode: '110101', name: '东城区' },
  { adcode: '110105', name: '朝阳区' },
  { adcode: '130900', name: '沧州市' },
  { adcode: '220104', name: '朝阳区' },
];
const former = { name: '崇文区', adcode: '110103', note: '2010 年并入' };
const places: readonly PlaceEntry[] = [
  {
    ...{ adcode: '110101', name: '东城区', lat: 39.9, lon: 116.4, source: '甲' },
    ...{ confidence: 'source-read', formerNames: [former] },
  },
];
/** What the places of plans are compared with. */
export const registers = { agencies: [], topics: [], places, divisions, formerDivisions: [] };
/** The text of a plan. */
export const seed: SeedSource = { name: 'x.txt', text: '一、甲\n三、乙\n', problem: null, sha256 };

const fields = {
  title: '某县方案',
  region: '东城区',
  level: 'county',
  adcode: '"110101"',
  docNumber: 'null',
  issuer: 'null',
  date: '"2017-05"',
  basis: '[]',
  source: `{ file: x.txt, sha256: ${sha256} }`,
};

/** A plan's file with some fields changed; `null` leaves a field out. */
export function planFile(changes: Record<string, string | null> = {}): string {
  const lines = Object.entries({ ...fields, ...changes })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', '', '介绍。'].join('\n');
}
