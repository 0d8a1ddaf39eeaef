import { markShapes } from './mark-shapes.ts';
import { mapLayers } from './types.ts';

/** An entry of the list as the page carries it. */
export type ListedEntry = ReturnType<typeof readListedEntries>[number];

/** A province whose entries stand on a page of their own. */
export type UnlistedProvince = ReturnType<typeof readUnlistedProvinces>[number];

/** Read the entries that the list holds at this moment. */
export function readListedEntries(root: ParentNode) {
  return [...root.querySelectorAll<HTMLElement>('li[data-layer]')].flatMap((item) => {
    const { layer, shape, kind = '', adcode = '', lon, lat, within, radius } = item.dataset;
    const known = mapLayers.find((one) => one === layer);
    if (known === undefined) return [];
    return [
      {
        id: item.id,
        adcode,
        layer: known,
        shape: markShapes.find((one) => one === shape) ?? 'open',
        /** What kind of thing it is, in Chinese. */
        kind,
        name: item.querySelector('[data-part="name"]')?.textContent?.trim() ?? '',
        lon: Number(lon),
        lat: Number(lat),
        within: within ?? null,
        radius: radius === undefined ? null : Number(radius),
        item,
      },
    ];
  });
}

/** Read the provinces whose entries the list does not hold yet. */
export function readUnlistedProvinces(root: ParentNode) {
  return [...root.querySelectorAll<HTMLElement>('[data-province]')].flatMap((section) => {
    const link = section.querySelector<HTMLAnchorElement>('[data-part="more"] a');
    if (!link) return [];
    const { province = '', name = '', count, lon, lat } = section.dataset;
    return [
      {
        adcode: province,
        name,
        count: Number(count),
        lon: Number(lon),
        lat: Number(lat),
        section,
        address: link.href,
      },
    ];
  });
}

/** Fetch the page of a province and put its entries into the list. */
export async function listProvince({ section, address }: UnlistedProvince): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const entries = page.querySelector('[data-part="entries"]');
  if (!entries) throw new Error(`${address} has no [data-part="entries"].`);
  section.querySelector('[data-part="more"]')?.replaceWith(entries);
}
