/** The real search over a real index, without a browser: Pagefind's engine fetches from memory. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { readCorpus } from '../../src/corpus/io.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { buildSearchBundle, type BundleFile } from '../../src/search/build/bundle.ts';
import { pageFiles } from '../../src/search/build/pages.ts';
import { readSynonyms } from '../../src/search/build/synonyms.ts';
import type { CitationRegister } from '../../src/search/citations.ts';
import { unpackFacts, type PackedFacts } from '../../src/search/facts.ts';
import { engineFile, PagefindEngine, type EngineModule } from '../../src/search/pagefind-engine.ts';
import { PagefindIndex } from '../../src/search/pagefind-index.ts';
import type { PageTitle, SearchablePage } from '../../src/search/pages.ts';
import { ClauseSearch } from '../../src/search/search.ts';
import { unpackTable, type PackedTable } from '../../src/search/table.ts';
import type { Assistance } from '../../src/search/types.ts';

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

/** Index a corpus and pages beside it, with the project's register of other words. */
export async function bundleOf(
  corpus: Corpus,
  pages: readonly SearchablePage[] = [],
): Promise<readonly BundleFile[]> {
  const register = readFileSync(new URL('content/search/synonyms.yaml', projectRoot), 'utf8');
  const clauses = await buildSearchBundle(corpus, readSynonyms(register, 'synonyms.yaml'));
  return [...clauses, ...pageFiles(pages)];
}

/** Open the search on a bundle, as a reader's browser does on a first visit. */
export async function openSearch(files: readonly BundleFile[]): Promise<OpenedSearch> {
  const contents = new Map(
    files.map(({ path, content }) => [path, Buffer.from(content as string)]),
  );
  const read = (path: string): Buffer => contents.get(path) ?? Buffer.alloc(0);
  let traffic = 0;
  const take = (path: string): Buffer => {
    const content = read(path);
    traffic += content.length;
    return content;
  };
  const readJson = <T>(path: string): T => JSON.parse(take(path).toString()) as T;

  const source = take(engineFile).toString('base64');
  const { default: backend } = (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${source}`
  )) as EngineModule;
  const engine = await PagefindEngine.open(backend, (path) =>
    Promise.resolve(new Uint8Array(take(path)).buffer),
  );
  const index = new PagefindIndex(engine, unpackTable(readJson<PackedTable>('clauses.json')));
  return {
    index,
    search: new ClauseSearch(index, {
      assistance: () => Promise.resolve(readJson<Assistance>('assistance.json')),
      citations: () => Promise.resolve(readJson<CitationRegister>('citations.json')),
      facts: () => Promise.resolve(unpackFacts(readJson<PackedFacts>('facts.json'))),
      pages: () => Promise.resolve(readJson<PageTitle[]>('pages.json')),
      pageTexts: () => Promise.resolve(readJson<string[]>('page-texts.json')),
    }),
    takeTraffic: () => {
      const taken = traffic;
      traffic = 0;
      return taken;
    },
  };
}
