/** Opening the search on the files of a bundle, wherever these come from. */
import type { CitationRegister } from './citations.ts';
import { unpackFacts, type PackedFacts } from './facts.ts';
import { PagefindEngine, type PagefindBackend } from './pagefind-engine.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { ClauseSearch } from './search.ts';
import type { PageTitle } from './pages.ts';
import { unpackTable, type PackedTable } from './table.ts';
import type { Assistance } from './types.ts';

/** The files of a bundle, by their paths in it; what cannot be had rejects. */
export interface BundleFiles {
  readBytes: (path: string) => Promise<ArrayBuffer>;
  readJson: <T>(path: string) => Promise<T>;
}

/** Open the search; what not every query needs is read when it is asked for. */
export async function openSearch(
  backend: PagefindBackend,
  { readBytes, readJson }: BundleFiles,
): Promise<ClauseSearch> {
  const [engine, table] = await Promise.all([
    PagefindEngine.open(backend, readBytes),
    readJson<PackedTable>('clauses.json'),
  ]);
  return new ClauseSearch(new PagefindIndex(engine, unpackTable(table)), {
    assistance: () => readJson<Assistance>('assistance.json'),
    citations: () => readJson<CitationRegister>('citations.json'),
    pages: () => readJson<readonly PageTitle[]>('pages.json'),
    pageTexts: () => readJson<readonly string[]>('page-texts.json'),
    facts: async () => unpackFacts(await readJson<PackedFacts>('facts.json')),
  });
}
