/** Opening the search on the files of a bundle, wherever these come from. */
import type { Extras } from './extras.ts';
import { mayCite } from './names.ts';
import type { CitationRegister } from './citations.ts';
import { unpackFacts, type PackedFacts } from './facts.ts';
import { startEngine, wasmFile, type PagefindBackend } from './pagefind.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { ClauseSearch } from './search.ts';
import { unpackTable, type PackedTable } from './table.ts';
import type {
  BundleFiles,
  PageTitle,
  PlanEntry,
  Sounds,
  Synonym,
  Traditional,
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

/** Letters that begin a syllable. */
export const soundLetters = 'abcdefghjklmnopqrstwxyz';

/** Name the file of the sounds that begin with a letter. */
export function soundsPath(letter: string): string {
  return `sounds/${letter}.json`;
}

/** What not every query needs of a bundle with these plans; it is read when it is asked for. */
export function extrasOf({ readJson }: BundleFiles, plans: readonly PlanEntry[]): Extras {
  return {
    traditional: () => readJson<Traditional>('traditional.json'),
    synonyms: () => readJson<readonly Synonym[]>('synonyms.json'),
    sounds: async (letter) =>
      soundLetters.includes(letter) ? readJson<Sounds>(soundsPath(letter)) : null,
    vocabulary: async () => {
      const { unpackVocabulary } = await import('./vocabulary.ts');
      return unpackVocabulary(await readJson<Vocabulary>('vocabulary.json'));
    },
    findDestinations: async (query) => {
      if (!mayCite(query, plans)) return [];
      const { findDestinations, isPlan, mayBeCitation, noCitations } =
        await import('./citations.ts');
      if (!mayBeCitation(query, plans)) return [];
      const register = isPlan(query, plans)
        ? noCitations
        : await readJson<CitationRegister>('citations.json');
      return findDestinations(query, plans, register);
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
