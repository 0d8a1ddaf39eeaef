/** Sets of pages that the reader keeps on purpose: one cache each, whole in itself, so that one step removes it. */
import { cacheName } from '../cache-names.ts';
import type { SetRequest, SetState } from '../messages.ts';
import { readListOf } from './lists.ts';
import { base, fetchFile, readPage } from './store.ts';

/** Do what a page asks about a set, and say how it stands afterwards. */
export async function tendSet({ kind, addresses }: SetRequest): Promise<SetState> {
  const pages = addresses.map((address) => new URL(address, location.href).href);
  const name = cacheName(base, 'saved', addresses[0] ?? '');
  if (kind === 'look') return (await isSaved(name, pages)) ? 'saved' : 'absent';
  if (kind === 'remove') {
    await caches.delete(name);
    return 'absent';
  }
  try {
    await saveSet(name, pages);
    return 'saved';
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return isFull ? 'full' : 'failed';
  }
}

async function isSaved(name: string, [first = '']: readonly string[]): Promise<boolean> {
  if (!(await caches.has(name))) return false;
  return (await (await caches.open(name)).match(first)) !== undefined;
}

/** Fetch the pages with all that they need, and keep them; where any of it cannot be had, what was kept stays. */
async function saveSet(name: string, pages: readonly string[]): Promise<void> {
  const responses = await fetchSet(pages);
  await caches.delete(name);
  try {
    const cache = await caches.open(name);
    // The first page comes last: a set that has it is whole.
    for (const [address, response] of [...responses].reverse()) await cache.put(address, response);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

async function fetchSet(pages: readonly string[]): Promise<Map<string, Response>> {
  const responses = new Map<string, Response>();
  const take = async (address: string, sum?: string): Promise<Response> => {
    const response = responses.get(address) ?? (await fetchFile(address, sum));
    responses.set(address, response);
    return response;
  };
  for (const page of pages) {
    const response = await take(page);
    if (!page.endsWith('/')) continue;
    const html = await readPage(page, response);
    if (html === undefined) throw new Error(`not of this site: ${page}`);
    const { shown, later } = await readListOf(base, html, take);
    await Promise.all([...shown, ...later].map(([address, sum]) => take(address, sum)));
  }
  return responses;
}
