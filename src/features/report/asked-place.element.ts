import { ownValue } from './own-value.ts';
import type { NoticeQuote } from './citation.ts';
import { readNoticeAddress, readRegionAddress } from './place.ts';

/** A place that the address of a form names, alone or with a notice about a plot there. */
export interface AskedPlace {
  adcode: string;
  /** The full name, down to the plot's own address where there is a notice. */
  place: string;
  notice?: NoticeQuote;
}

/** Where the modules with the notices and the names of places lie. */
export type PlaceFolders = Record<'notices' | 'names', string>;

/**
 * Read what `?notice=` or `?region=` names from the module that has it.
 *
 * @returns `undefined` where the address names neither, `'unknown'` where the site does not have it.
 */
export async function loadAskedPlace(
  search: string,
  folders: PlaceFolders,
): Promise<AskedPlace | 'unknown' | undefined> {
  const query = new URLSearchParams(search);
  const notice = readNoticeAddress(search);
  if (notice) {
    const quotes = await loadRecord<NoticeQuote>(`${folders.notices}${notice.adcode}.js`);
    const quote = ownValue(quotes, notice.id);
    return quote ? { adcode: notice.adcode, place: quote.place, notice: quote } : 'unknown';
  }
  const adcode = readRegionAddress(search);
  if (adcode !== undefined) {
    const place = await findName(adcode, folders.names);
    return place === undefined ? 'unknown' : { adcode, place };
  }
  return query.has('notice') || query.has('region') ? 'unknown' : undefined;
}

/** The full name of a division; `undefined` where there is none with this code, or the names cannot be read. */
async function findName(adcode: string, folder: string): Promise<string | undefined> {
  try {
    const { openPlaces, fullNameOf } = await import('../places/answers.element.ts');
    return fullNameOf(await openPlaces(folder).open(), adcode) || undefined;
  } catch {
    return undefined;
  }
}

/** What a module of the site holds by its keys; one that is not there has nothing in it. */
export async function loadRecord<Value>(address: string): Promise<Readonly<Record<string, Value>>> {
  try {
    const module = (await import(/* @vite-ignore */ address)) as {
      default: Readonly<Record<string, Value>>;
    };
    return module.default;
  } catch {
    return {};
  }
}
