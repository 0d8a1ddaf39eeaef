/** Opening the search at an address, as the page's thread and the bench do. */
import { fetchFiles } from './fetch-files.ts';
import type { NationalSearch } from './national/national-search.ts';
import { openSearch } from './open.ts';
import type { ClauseSearch } from './search.ts';

/** A search over one bundle or over many shards; both are asked alike. */
export type Search = Pick<
  ClauseSearch & NationalSearch,
  'plans' | 'search' | 'suggest' | 'searchPages' | 'prepare'
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
  const files = fetchFiles(address);
  if (!isNational) return openSearch(files);
  // Code that no reader of a small corpus has to fetch.
  const { openNationalSearch } = await import('./national/open.ts');
  return openNationalSearch(files);
}
