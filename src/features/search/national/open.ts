/** Opening the search over many shards on the files that the build of them wrote. */
import type { CitationRegister } from '../citations.ts';
import type { BundleFiles, Destination } from '../types.ts';
import { openIndex, extrasOf } from '../open.ts';
import { startEngine, wasmFile } from '../pagefind.ts';
import { unpackTable, type PackedTable } from '../table.ts';
import { NationalSearch, type Shard } from './national-search.ts';
import { presencePath } from './presence.ts';

/** All plans of the country, without what only their shards need. */
export interface PlanRegister {
  plans: [id: string, name: string, province: string][];
  documents: [number: string, plan: string][];
}

export const shardsFile = 'shards.json';
export const plansFile = 'plans.json';
/** The characters that have a file in the presence table. */
export const charactersFile = 'presence/characters.json';

/** Name the folder of a province. */
export function shardFolder(province: string): string {
  return `in/${province}/`;
}

/** Open the search. The engine serves all shards. */
export async function openNationalSearch(files: BundleFiles): Promise<NationalSearch> {
  const engine = startEngine(files.readBytes(wasmFile));
  const [shards] = await Promise.all([files.readJson<readonly Shard[]>(shardsFile), engine]);
  const filesOf = (province: string): BundleFiles => ({
    readBytes: (path) => files.readBytes(`${shardFolder(province)}${path}`),
    readJson: (path) => files.readJson(`${shardFolder(province)}${path}`),
  });
  return new NationalSearch({
    shards,
    open: async (shard) => {
      const own = filesOf(shard.province);
      const index = await openIndex(engine, own);
      return { index, facts: extrasOf(own, []).facts };
    },
    readPresence: async (character) => {
      const characters = await files.readJson<string>(charactersFile);
      return characters.includes(character) ? files.readJson(presencePath(character)) : null;
    },
    provinceOf: async (plan) => {
      const { plans } = await files.readJson<PlanRegister>(plansFile);
      return plans.find(([id]) => id === plan)?.[2];
    },
    extras: {
      ...extrasOf(files, []),
      findDestinations: (query) => findDestinationsIn(query, files, filesOf),
    },
  });
}

/** Plans are known by name everywhere; the clauses of one are looked up in its shard. */
async function findDestinationsIn(
  query: string,
  files: BundleFiles,
  filesOf: (province: string) => BundleFiles,
): Promise<readonly Destination[]> {
  const { findDestinations, mayBeCitation, noCitations, splitPlan } =
    await import('../citations.ts');
  const { plans: all, documents } = await files.readJson<PlanRegister>(plansFile);
  const plans = all.map(([id, name, province]) => ({ id, name, province, count: 0 }));
  if (!mayBeCitation(query, plans)) return [];
  const { plan, rest } = splitPlan(query, plans);
  if (!plan || rest === '') return findDestinations(query, plans, { ...noCitations, documents });
  const shard = filesOf(plan.province);
  const [table, citations] = await Promise.all([
    shard.readJson<PackedTable>('clauses.json'),
    shard.readJson<CitationRegister>('citations.json'),
  ]);
  return findDestinations(query, unpackTable(table).plans, citations);
}
