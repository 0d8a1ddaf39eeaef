import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { provinceDigits } from '../../../../corpus/adcode.ts';
import type { Outline, Outlines } from './outlines.ts';

const folder = new URL('../../../map/base/outlines/', import.meta.url);

/** Read the outlines from the files that the map is made from. */
export function readOutlines(): Outlines {
  const country = readFeatures('world').find(({ properties }) => properties.iso_a2 === 'CN');
  if (!country) throw new Error('outlines/world.json 里没有中国。');
  const prefectures = readFeatures('prefectures');
  return { country, prefectures: Map.groupBy(prefectures, ({ id }) => provinceDigits(String(id))) };
}

function readFeatures(name: string): Outline[] {
  const text = readFileSync(new URL(`${name}.json`, folder), 'utf8');
  return (JSON.parse(text) as FeatureCollection).features as Outline[];
}
