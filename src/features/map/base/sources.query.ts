import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { polygonsOf, type Area, type BaseSources } from './areas.ts';
import type { Country, Prefecture } from './keep-outlines.ts';

/** Provinces that are not divided here; their files hold no prefectures. */
const undivided: readonly string[] = ['tai_wan', 'xiang_gang', 'ao_men'];

/** Read the outlines that `npm run make:outlines` has written. */
export function readBaseSources(root: URL): BaseSources {
  const folder = new URL('src/features/map/base/outlines/', root);
  const read = <Kind extends Country | Area>(name: string): Kind[] => {
    const text = readFileSync(new URL(`${name}.json`, folder), 'utf8');
    return (JSON.parse(text) as FeatureCollection).features as Kind[];
  };
  const world = Map.groupBy(read<Country>('world'), ({ properties }) => properties.iso_a2 === 'CN');
  const prefectures = read<Prefecture>('prefectures').filter(
    ({ properties }) => !undivided.includes(properties.part),
  );
  return {
    national: (world.get(true) ?? []).flatMap(polygonsOf),
    neighbours: (world.get(false) ?? []).flatMap(polygonsOf),
    provinces: read<Area>('provinces'),
    parts: [...Map.groupBy(prefectures, ({ properties }) => properties.part).values()],
  };
}
