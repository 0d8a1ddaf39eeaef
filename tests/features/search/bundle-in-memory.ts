/** The real search over a real index, without a browser: Pagefind's engine fetches from memory. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../../src/corpus/io.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { buildSearchBundle, type BundleFile } from '../../../src/features/search/build/bundle.ts';
import { pageFiles } from '../../../src/features/search/build/pages.ts';
import { readSynonyms, synonymFile } from '../../../src/features/search/build/synonyms.ts';
import {
  packSyllables,
  registeredSynonyms,
  renamedWords,
  vocabularyOf,
} from '../../../src/features/search/build/vocabulary.ts';
import { readArticles, readLawDocuments } from '../../../src/features/law/registers.ts';
import { readPinyin } from '../../../src/features/places/build/tables.ts';
import { readGlossary } from '../../../src/features/learn/registers/glossary.ts';
import { extrasOf, openIndex } from '../../../src/features/search/open.ts';
import type { BundleFiles } from '../../../src/features/search/types.ts';
import { startEngine, wasmFile } from '../../../src/features/search/pagefind.ts';
import type { PagefindIndex } from '../../../src/features/search/pagefind-index.ts';
import type { SearchablePage } from '../../../src/features/search/pages.ts';
import { ClauseSearch } from '../../../src/features/search/search.ts';
import { withSeedPlans } from '../../corpus/seeds.ts';

export const projectRoot = new URL('../../../', import.meta.url);

export interface OpenedSearch {
  search: ClauseSearch;
  index: PagefindIndex;
  /** Sizes of what has been fetched since the last call, as they go over the wire. */
  takeTraffic(): number;
}

/** The corpus for which the questions of the tests were written: another plan in the project changes no answer. */
export function projectCorpus(): Corpus {
  return withSeedPlans(readCorpus(projectRoot));
}

/** Index a corpus and pages beside it, with the project's register of other words. */
export async function bundleOf(
  corpus: Corpus,
  pages: readonly SearchablePage[] = [],
): Promise<readonly BundleFile[]> {
  const own = readSynonyms(synonymFile, read(synonymFile)).entries;
  const terms = readGlossary('glossary.yaml', read('content/glossary.yaml')).entries;
  const laws = readLawDocuments('documents.yaml', read('content/law/documents.yaml')).entries;
  const articles = readArticles('articles.yaml', read('content/law/articles.yaml')).entries;
  const clauses = await buildSearchBundle(corpus, {
    synonyms: [...own, ...registeredSynonyms(terms, laws, corpus.plans), ...renamedWords(articles)],
    vocabulary: vocabularyOf(corpus.plans, corpus.registers),
    syllables: packSyllables(readPinyin('pinyin.csv', read('content/pinyin.csv')).entries),
  });
  return [...clauses, ...pageFiles(pages)];
}

function read(path: string): string {
  return readFileSync(new URL(path, projectRoot), 'utf8');
}

/** Open the search on a bundle, as a reader's browser does on a first visit. */
export async function openSearch(files: readonly BundleFile[]): Promise<OpenedSearch> {
  const contents = new Map(
    files.map(({ path, content }) => [path, Buffer.from(content as string)]),
  );
  let traffic = 0;
  const take = (path: string): Buffer => {
    const content = contents.get(path) ?? Buffer.alloc(0);
    // Pagefind packs its own files; a host does it with the others.
    traffic += path.endsWith('.json') ? gzipSync(content).length : content.length;
    return content;
  };
  const kept = new Map<string, unknown>();
  const bundle: BundleFiles = {
    readBytes: (path) => Promise.resolve(new Uint8Array(take(path)).buffer),
    readJson: <T>(path: string) => {
      if (!kept.has(path)) kept.set(path, JSON.parse(take(path).toString()));
      return Promise.resolve(kept.get(path) as T);
    },
  };
  const engine = startEngine(bundle.readBytes(wasmFile));
  const index = await openIndex(engine, bundle);
  return {
    index,
    search: new ClauseSearch(index, extrasOf(bundle, index.table.plans)),
    takeTraffic: () => {
      const taken = traffic;
      traffic = 0;
      return taken;
    },
  };
}
