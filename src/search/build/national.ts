/** The search bundle of a corpus that is too large for one: a bundle a shard, and the table of what is in which. */
import type { Corpus, Plan } from '../../corpus/types.ts';
import { keyOf } from '../fold.ts';
import type { Shard } from '../national/national-search.ts';
import { registerFile, traditionalFile, type NationalRegister } from '../national/open.ts';
import { PresenceBuilder, presencePath } from '../national/presence.ts';
import { engineFile, wasmFile } from '../pagefind-engine.ts';
import { searchableParagraphs } from '../record.ts';
import type { Synonym } from '../types.ts';
import { buildSearchBundle, type BundleFile, type Sizes } from './bundle.ts';
import { traditionalPairs } from './traditional.ts';

/** Larger shards answer slowly; smaller ones cost more requests. A province that holds more is cut into several. */
export const mostClauses = 6000;
/** Files of the engine, which all shards share. */
const shared: readonly string[] = [engineFile, wasmFile];
/** Nine texts or so fill a block of a disk. */
const textsInFile = 9;

interface Options {
  registers: Corpus['registers'];
  synonyms: readonly Synonym[];
  /** Plans come in the order of their administrative codes and are held only as long as their shard is built. */
  plans: Iterable<Plan>;
  /** Whether the whole corpus is to be one shard. */
  asOne: boolean;
}

/** Build the bundle shard by shard; each file is handed on as soon as it is there. */
export async function buildNationalBundle(
  options: Options,
  write: (file: BundleFile) => void,
): Promise<readonly Shard[]> {
  const presence = new PresenceBuilder();
  const shards: Shard[] = [];
  const written = new Set<string>();
  for (const { province, plans } of groupPlans(options)) {
    const clauses = plans.flatMap((plan) => plan.clauses);
    const shard = { id: `s${shards.length}`, province, clauses: clauses.length };
    const corpus = { plans, registers: options.registers };
    for (const file of await buildSearchBundle(corpus, options.synonyms, sizesFor(shard))) {
      if (!shared.includes(file.path)) write({ ...file, path: `${shard.id}/${file.path}` });
      else if (!written.has(file.path)) write(file);
      written.add(file.path);
    }
    presence.addShard(clauses.map((clause) => searchableParagraphs(clause).map(keyOf)));
    shards.push(shard);
  }
  const files = presence.files();
  for (const [character, file] of files)
    write({ path: presencePath(character), content: JSON.stringify(file) });
  const characters = [...files.keys()].join('');
  write({ path: traditionalFile, content: JSON.stringify(traditionalPairs(characters)) });
  const register: NationalRegister = { shards, characters };
  write({ path: registerFile, content: JSON.stringify(register) });
  return shards;
}

function sizesFor({ clauses }: Shard): Sizes {
  return { chunk: 2000, fragments: Math.max(1, Math.ceil(clauses / textsInFile)), textSize: 2 };
}

function* groupPlans({ plans, asOne }: Options): Generator<{ province: string; plans: Plan[] }> {
  let group: Plan[] = [];
  let current = '';
  let size = 0;
  for (const plan of plans) {
    const province = asOne ? '' : plan.metadata.adcode.slice(0, 2);
    const isFull = !asOne && size + plan.clauses.length > mostClauses;
    if (group.length > 0 && (province !== current || isFull)) {
      yield { province: current, plans: group };
      group = [];
      size = 0;
    }
    current = province;
    group.push(plan);
    size += plan.clauses.length;
  }
  if (group.length > 0) yield { province: current, plans: group };
}
