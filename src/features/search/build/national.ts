/** The search bundle of a corpus that is too large for one: a bundle a province, and the table of what is in which. */
import { provinceDigits } from '../../../corpus/adcode.ts';
import type { Plan } from '../../../corpus/plan.ts';
import { keyOf } from '../fold.ts';
import type { Shard } from '../national/national-search.ts';
import {
  charactersFile,
  plansFile,
  shardFolder,
  shardsFile,
  type PlanRegister,
} from '../national/open.ts';
import { PresenceBuilder, presencePath } from '../national/presence.ts';
import { wasmFile } from '../pagefind.ts';
import { searchableKeys } from '../record.ts';
import {
  buildClauseFiles,
  helpFiles,
  jsonFile,
  soundFiles,
  synonymsOf,
  type BundleFile,
  type Sizes,
} from './bundle.ts';
import { FollowerCounter } from './sounds.ts';
import { traditionalPairs } from './traditional.ts';
import type { SearchWords } from './vocabulary.ts';

/** Several texts fill a block of a disk. */
const sizes: Sizes = { chunk: 500, texts: 6, textSize: 2 };

/** Build the bundle province by province; each file is handed on as soon as it is there. */
export async function buildNationalBundle(
  /** In the order of their provinces; they are held only as long as their shard is built. */
  plans: Iterable<Plan>,
  help: SearchWords,
  write: (file: BundleFile) => void,
): Promise<readonly Shard[]> {
  const presence = new PresenceBuilder();
  const shards: Shard[] = [];
  const register: PlanRegister = { plans: [], documents: [] };
  const words = new Set(help.synonyms.flatMap(({ find }) => find));
  const used = new Set<string>();
  const followers = new FollowerCounter();
  for (const { province, members } of byProvince(plans)) {
    const isFirst = shards.length === 0;
    for (const file of await buildClauseFiles(members, sizes)) {
      if (file.path !== wasmFile) write({ ...file, path: `${shardFolder(province)}${file.path}` });
      // All shards share the engine.
      else if (isFirst) write(file);
    }
    const keys = members.flatMap(({ clauses }) => clauses.map(searchableKeys));
    presence.addShard(keys);
    followers.add(keys.flat());
    const text = keys.flat().join('\n');
    for (const word of words) if (text.includes(word)) used.add(word);
    shards.push({ province, clauses: keys.length });
    enter(register, province, members);
  }
  const files = presence.files();
  for (const [character, file] of files) write(jsonFile(presencePath(character), file));
  const characters = [...files.keys()].join('');
  write(jsonFile(charactersFile, characters));
  const known = synonymsOf(help.synonyms, (word) => used.has(word));
  for (const file of helpFiles(traditionalPairs(characters), known, help.vocabulary)) write(file);
  for (const file of soundFiles(followers, help.syllables)) write(file);
  write(jsonFile(plansFile, register));
  write(jsonFile(shardsFile, shards));
  return shards;
}

function enter(register: PlanRegister, province: string, plans: readonly Plan[]): void {
  for (const { metadata } of plans) {
    const { id, region, docNumber } = metadata;
    register.plans.push([id, region, province]);
    if (docNumber !== null) register.documents.push([keyOf(docNumber), id]);
  }
}

function* byProvince(plans: Iterable<Plan>): Generator<{ province: string; members: Plan[] }> {
  let members: Plan[] = [];
  let current = '';
  for (const plan of plans) {
    const province = provinceDigits(plan.metadata.adcode);
    if (members.length > 0 && province !== current) {
      yield { province: current, members };
      members = [];
    }
    current = province;
    members.push(plan);
  }
  if (members.length > 0) yield { province: current, members };
}
