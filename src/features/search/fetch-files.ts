/** The files of a bundle, fetched. A search that may never miss a word has to know of every file that it could not have. */
import { inflate } from './pagefind.ts';
import type { BundleFiles } from './types.ts';

/**
 * Read the files below an address, which ends with a slash; JSON is read once and kept. A file that cannot be read is
 * dropped where it is kept on the device, and asked for once more, past whatever is kept on the way.
 */
export function fetchFiles(address: string): BundleFiles {
  const kept = new Map<string, Promise<unknown>>();
  return {
    readBytes: async (path) =>
      readTwice(
        `${address}${path}`,
        async (response) => (await inflate(await response.arrayBuffer())).buffer,
      ),
    readJson: async <T>(path: string) => {
      const file = kept.get(path) ?? readTwice(`${address}${path}`, (answer) => answer.json());
      kept.set(path, file);
      try {
        return (await file) as T;
      } catch (error) {
        kept.delete(path);
        throw error;
      }
    },
  };
}

/** Take a file of no use away from the device, so that it is asked for anew. */
async function dropKept(address: string): Promise<void> {
  // Missing where the site is not served over a safe connection; nothing is kept there.
  if (!('caches' in globalThis)) return;
  for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
}

async function readTwice<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
  const response = await fetchWhole(address);
  try {
    return await read(response);
  } catch {
    await dropKept(address);
    return read(await fetchWhole(address, { cache: 'reload' }));
  }
}

async function fetchWhole(address: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status}: ${address}`);
  return response;
}
