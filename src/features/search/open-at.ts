/** Opening the search at an address, as the page's thread and the bench do. */
import { dropKept, fetchFiles } from './fetch-files.ts';
import type { NationalSearch } from './national/national-search.ts';
import { openSearch } from './open.ts';
import { engineFile, type EngineModule } from './pagefind-engine.ts';
import type { ClauseSearch } from './search.ts';

/** A search over one bundle or over many shards; both are asked alike. */
export type Search = Pick<
  ClauseSearch & NationalSearch,
  'plans' | 'search' | 'suggest' | 'searchPages'
>;

/** Where the files of a search are, and how they were built. */
export interface SearchPlace {
  /** With a slash at its end. */
  address: string;
  /** Whether the corpus is split by province. */
  isNational: boolean;
}

/** Open the search whose files are at an address. */
export async function openAt({ address, isNational }: SearchPlace): Promise<Search> {
  const { default: backend } = await loadEngine(`${address}${engineFile}`);
  const files = fetchFiles(address);
  if (!isNational) return openSearch(backend, files);
  // Code that no reader of a small corpus has to fetch.
  const { openNationalSearch } = await import('./national/open.ts');
  return openNationalSearch(backend, files);
}

let failures = 0;

/** Load the engine's script; one that is of no use is dropped where it is kept, and asked for once more. */
async function loadEngine(address: string): Promise<EngineModule> {
  try {
    return (await import(/* @vite-ignore */ address)) as EngineModule;
  } catch {
    await dropKept(address);
    // Under a new name each time, since a thread remembers what it could not run; the device and the host go by its path.
    failures += 1;
    return (await import(/* @vite-ignore */ `${address}?again=${failures}`)) as EngineModule;
  }
}
