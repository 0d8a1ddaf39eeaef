/** A set of pages that the reader keeps on purpose: one cache, whole in itself, so that one step removes it. */
import { listPageFiles } from './page-files.ts';
import { isWhole, isWholePage } from './responses.ts';

/** Fetch pages with all that they need, and keep them; rejects, and keeps nothing, where any of it cannot be had. */
export async function saveSet(name: string, addresses: readonly string[]): Promise<void> {
  const responses = await fetchSet(
    addresses.map((address) => new URL(address, location.href).href),
  );
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

/** Whether a set is kept, and whole. */
export async function isSaved(name: string, addresses: readonly string[]): Promise<boolean> {
  if (!(await caches.has(name))) return false;
  return (await (await caches.open(name)).match(addresses[0] ?? '')) !== undefined;
}

async function fetchSet(addresses: readonly string[]): Promise<Map<string, Response>> {
  const responses = new Map<string, Response>();
  const read = async (address: string): Promise<string> => {
    const response = responses.get(address) ?? (await fetch(address));
    if (!isWhole(response)) throw new Error(`${response.status}: ${address}`);
    responses.set(address, response);
    return response.clone().text();
  };
  for (const address of addresses) {
    const text = await read(address);
    if (!isWholePage(responses.get(address)!)) continue;
    const files = await listPageFiles(address, text, { read, later: true });
    await Promise.all(files.map(read));
  }
  return responses;
}
