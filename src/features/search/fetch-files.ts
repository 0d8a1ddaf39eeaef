/** The files of a bundle, fetched. A search that may never miss a word has to know of every file that it could not have. */
import type { BundleFiles } from './types.ts';

/** Read the files below an address, which ends with a slash; JSON is read once and kept. */
export function fetchFiles(address: string): BundleFiles {
  const kept = new Map<string, Promise<unknown>>();
  const fetchFile = async (path: string): Promise<Response> => {
    const response = await fetch(`${address}${path}`);
    if (!response.ok) throw new Error(`${response.status}: ${path}`);
    return response;
  };
  return {
    readBytes: async (path) => (await fetchFile(path)).arrayBuffer(),
    readJson: async <T>(path: string) => {
      const file = kept.get(path) ?? fetchFile(path).then((response) => response.json());
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
