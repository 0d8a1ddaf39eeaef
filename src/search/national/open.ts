/** Opening the search over many shards on the files that the build of them wrote. */
import { fetchFiles } from '../fetch-files.ts';
import { openSearch } from '../open.ts';
import { engineFile, wasmFile, type EngineModule } from '../pagefind-engine.ts';
import type { Assistance } from '../types.ts';
import { NationalSearch, type Shard } from './national-search.ts';
import { presencePath, type PresenceFile } from './presence.ts';

/** Lists the shards, and the characters that have a file in the presence table. */
export interface NationalRegister {
  shards: readonly Shard[];
  characters: string;
}

export const registerFile = 'shards.json';
export const traditionalFile = 'traditional.json';

/** Open the search at an address, which ends with a slash. Engine and presence table serve all shards. */
export async function openNationalSearch(address: string): Promise<NationalSearch> {
  const top = fetchFiles(address);
  const { shards, characters } = await top.readJson<NationalRegister>(registerFile);
  const known = new Set(characters);
  const { default: backend } = (await import(
    /* @vite-ignore */ `${address}${engineFile}`
  )) as EngineModule;
  let wasm: Promise<ArrayBuffer> | undefined;
  return new NationalSearch({
    shards,
    readTraditional: () => top.readJson<Assistance['traditional']>(traditionalFile),
    open: (shard) => {
      const own = fetchFiles(`${address}${shard.id}/`);
      return openSearch(backend, {
        ...own,
        readBytes: (path) =>
          path === wasmFile ? (wasm ??= top.readBytes(path)) : own.readBytes(path),
      });
    },
    readPresence: async (character) =>
      known.has(character) ? top.readJson<PresenceFile>(presencePath(character)) : null,
  });
}
