import { tellCounts } from '../regions/answer.ts';
import { gatherFacts } from '../regions/held.ts';
import { outersOf } from '../places/order.ts';
import { openPlaces } from '../places/answers.element.ts';
import { regionAddress } from '../places/parts.element.ts';
import { chainOf } from '../places/places.ts';
import type { Origin } from './distances.element.ts';
import type { MapParts } from './map-parts.element.ts';

type Spots = Readonly<Record<string, readonly [lon: number, lat: number]>>;

/**
 * Where a place lies, by its code, with what is held of it, and say so: its own spot, or that of what it lies in, whose name it then has; `null`
 * where the code is no place, or the names did not come.
 */
export async function findDistrict(
  code: string | null,
  { from, chosen }: Pick<MapParts, 'from' | 'chosen'>,
): Promise<Origin | null> {
  const { parts: folder = '', root = '/' } = from.dataset;
  const found = code === null ? null : await locate(code, { folder, root }).catch(() => null);
  chosen.textContent = found ? `已选：${found.name}` : '';
  return found;
}

async function locate(
  code: string,
  { folder, root }: { folder: string; root: string },
): Promise<Origin | null> {
  const data = openPlaces(folder);
  const gazetteer = await data.open();
  const { default: spots } = (await import(/* @vite-ignore */ `${folder}spots.js`)) as {
    default: Spots;
  };
  if (!gazetteer.places.has(code)) return null;
  const placed = [...outersOf(code), code].findLast((each) => Object.hasOwn(spots, each)) ?? '';
  const [lon, lat] = spots[placed] ?? [];
  if (lon === undefined || lat === undefined) return null;
  const [province = '', ...below] = chainOf(gazetteer, placed).map(({ name }) => name);
  const name = below.length > 0 ? below.join('') : province;
  // Offline the distances are there, and what is held may not be.
  const held = await data.held(code).catch(() => null);
  if (held === null) return { lon, lat, name, place: null };
  const chain = chainOf(gazetteer, code).map((place) => ({ adcode: place.code, name: place.name }));
  const counts = tellCounts(gatherFacts(chain, (adcode) => held[adcode]));
  const place = { counts, page: regionAddress(code, { gazetteer, root }) };
  return { lon, lat, name, place };
}
