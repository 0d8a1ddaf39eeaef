/** The whole search index on the device, once the reader has used it, so that it answers without a network. */
import { unzipSync } from 'fflate';
import { cacheName, siteCaches } from './cache-names.ts';
import { isSparing, type Connection } from './connection.ts';
import { indexList, indexOf, readIndexList } from './file-list.ts';
import { isWhole, sumOf } from './responses.ts';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * Fetch all files of an index in one and keep each under its own address, unless the reader saves data, or no worker is
 * there to find them again.
 *
 * @param bundle Address of the index's folder, with a slash at its end; `whole` is the name of the zip in it.
 */
export async function keepSearch(base: string, bundle: string, whole: string): Promise<void> {
  const { connection, serviceWorker } = navigator as Navigator & { connection?: Connection };
  if (!serviceWorker?.controller || isSparing(connection)) return;
  const name = cacheName(base, 'search', bundle);
  const cache = await caches.open(name);
  const mark = `${bundle}${whole}`;
  // Left there last, so that a set without it is fetched anew.
  if (await cache.match(mark)) return;
  const response = await fetch(mark);
  if (!isWhole(response)) return;
  try {
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    await checkSums(bundle, files);
    for (const [path, content] of Object.entries(files)) {
      const type = types[path.replace(/.*\./, '')] ?? 'application/octet-stream';
      const headers = { 'Content-Type': type };
      await cache.put(`${bundle}${path}`, new Response(new Uint8Array(content), { headers }));
    }
    await cache.put(mark, new Response(null));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  await dropOtherIndexes(base, name);
}

/** @throws Error where a file is not what the index's list says, or the list not what the folder is named by. */
async function checkSums(bundle: string, files: Record<string, Uint8Array>): Promise<void> {
  const list = files[indexList];
  if (!list || (await sumOf(new Uint8Array(list))) !== indexOf(bundle)?.sum)
    throw new Error('not the index of this site');
  for (const [path, sum] of readIndexList(new TextDecoder().decode(list))) {
    const file = files[path];
    if (!file || (await sumOf(new Uint8Array(file))) !== sum)
      throw new Error(`not of this site: ${path}`);
  }
}

async function dropOtherIndexes(base: string, current: string): Promise<void> {
  const others = siteCaches(base, await caches.keys()).filter(
    ({ kind, name }) => kind === 'search' && name !== current,
  );
  await Promise.all(others.map(({ name }) => caches.delete(name)));
}
