import { outersOf } from '../places/order.ts';
import { openPlaces } from '../places/answers.element.ts';
import { chainOf } from '../places/places.ts';
import type { Origin } from './distances.element.ts';
import type { MapParts } from './map-parts.element.ts';

type Spots = Readonly<Record<string, readonly [lon: number, lat: number]>>;

/**
 * Where a place lies, by its code, and say so: its own spot, or that of what it lies in, whose name it then has; `null`
 * where the code is no place, or the names did not come.
 */
export async function findDistrict(
  code: string | null,
  { from, chosen }: Pick<MapParts, 'from' | 'chosen'>,
): Promise<Origin | null> {
  const folder = from.dataset['parts'] ?? '';
  const found = code === null ? null : await locate(code, folder).catch(() => null);
  chosen.textContent = found ? `已选：${found.name}` : '';
  return found;
}

async function locate(code: string, folder: string): Promise<Origin | null> {
  const gazetteer = await openPlaces(folder).open();
  const { default: spots } = (await import(/* @vite-ignore */ `${folder}spots.js`)) as {
    default: Spots;
  };
  if (!gazetteer.places.has(code)) return null;
  const placed = [...outersOf(code), code].findLast((each) => Object.hasOwn(spots, each)) ?? '';
  const [lon, lat] = spots[placed] ?? [];
  if (lon === undefined || lat === undefined) return null;
  const [province = '', ...below] = chainOf(gazetteer, placed).map(({ name }) => name);
  return { lon, lat, name: below.length > 0 ? below.join('') : province };
}
