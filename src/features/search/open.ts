/** Opening the search on the files of a bundle, wherever these come from. */
import type { Extras } from './extras.ts';
import type { CitationRegister } from './citations.ts';
import { unpackFacts, type PackedFacts } from './facts.ts';
import { startEngine, wasmFile, type PagefindBackend } from './pagefind.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { ClauseSearch } from './search.ts';
import { unpackTable, type PackedTable } from './table.ts';
import type {
  Assistance,
  BundleFiles,
  PageTitle,
  PlanEntry,
  Spellings,
  Vocabulary,
} from './types.ts';

/** Read the index of a bundle while the engine starts, and open it in the engine. */
export async function openIndex(
  engine: Promise<PagefindBackend>,
  files: BundleFiles,
): Promise<PagefindIndex> {
  const [backend, table] = await Promise.all([engine, files.readJson<PackedTable>('clauses.json')]);
  return new PagefindIndex(backend, unpackTable(table), files);
}

/** What not every query needs of a bundle with these plans; it is read when it is asked for. */
export function extrasOf({ readJson }: BundleFiles, plans: readonly PlanEntry[]): Extras {
  return {
    assistance: () => readJson<Assistance>('assistance.json'),
    spellings: () => readJson<Spellings>('spellings.json'),
    vocabulary: () => readJson<Vocabulary>('vocabulary.json'),
    findDestinations: async (query) => {
      const { findDestinations, mayBeCitation } = await import('./citations.ts');
      if (!mayBeCitation(query, plans)) return [];
      return findDestinations(query, plans, await readJson<CitationRegister>('citations.json'));
    },
    pages: () => readJson<readonly PageTitle[]>('pages.json'),
    pageTexts: () => readJson<readonly string[]>('page-texts.json'),
    facts: async () => unpackFacts(await readJson<PackedFacts>('facts.json')),
  };
}

/** Open the search of a bundle. */
export async function openSearch(files: BundleFiles): Promise<ClauseSearch> {
  const index = await openIndex(startEngine(files.readBytes(wasmFile)), files);
  return new ClauseSearch(index, extrasOf(files, index.table.plans));
}
