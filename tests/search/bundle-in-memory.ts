/** The real search over a real index, without a browser: Pagefind's engine fetches from memory. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { readCorpus } from '../../src/corpus/io.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { buildSearchBundle, type BundleFile } from '../../src/search/build/bundle.ts';
import { readSynonyms } from '../../src/search/build/synonyms.ts';
import type { CitationRegister } from '../../src/search/citations.ts';
import { PagefindIndex, type PagefindModule } from '../../src/search/pagefind-index.ts';
import { ClauseSearch } from '../../src/search/search.ts';
import { unpackTable, type PackedTable } from '../../src/search/table.ts';
import type { Assistance } from '../../src/search/types.ts';

const bundleAddress = 'https://memory.example/pagefind/';
export const projectRoot = new URL('../../', import.meta.url);

export interface OpenedSearch {
  search: ClauseSearch;
  index: PagefindIndex;
  /** Sizes of what has been fetched since the last call, as they go over the wire. */
  takeTraffic(): number;
}

/** The corpus of the project. */
export function projectCorpus(): Corpus {
  return readCorpus(projectRoot);
}

/** Index a corpus, with the project's register of other words. */
export function bundleOf(corpus: Corpus): Promise<readonly BundleFile[]> {
  const register = readFileSync(new URL('content/search/synonyms.yaml', projectRoot), 'utf8');
  return buildSearchBundle(corpus, readSynonyms(register, 'synonyms.yaml'));
}

/** Open the search on a bundle, as a reader's browser does on a first visit. */
export async function openSearch(files: readonly BundleFile[]): Promise<OpenedSearch> {
  const contents = new Map(
    files.map(({ path, content }) => [path, Buffer.from(content as string)]),
  );
  const read = (path: string): Buffer => contents.get(path) ?? Buffer.alloc(0);
  let traffic = 0;
  globalThis.fetch = (input) => {
    const content = read((input as string).slice(bundleAddress.length).replace(/\?.*$/, ''));
    traffic += content.length;
    return Promise.resolve(new Response(new Uint8Array(content)));
  };

  const fetchJson = async <T>(name: string): Promise<T> => {
    const response = await fetch(`${bundleAddress}${name}`);
    return (await response.json()) as T;
  };

  const source = read('pagefind.js').toString('base64');
  const module = (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${source}`
  )) as PagefindModule;
  const table = unpackTable(JSON.parse(read('clauses.json').toString()) as PackedTable);
  const index = await PagefindIndex.open({
    module,
    table,
    bundle: bundleAddress,
    countFailures: () => 0,
  });
  return {
    index,
    search: new ClauseSearch(index, {
      assistance: () => fetchJson<Assistance>('assistance.json'),
      citations: () => fetchJson<CitationRegister>('citations.json'),
    }),
    takeTraffic: () => {
      const taken = traffic;
      traffic = 0;
      return taken;
    },
  };
}
