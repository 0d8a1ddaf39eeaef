/** The search bundle: Pagefind's index of all clauses, and the small files that our own search adds. */
import { provinceDigits } from '../../../corpus/adcode.ts';
import { clausePath } from '../../../corpus/address.ts';
import { compare } from '../../../corpus/compare.ts';
import type { Plan } from '../../../corpus/plan.ts';
import { clauseCitation } from '../../plans/outline.ts';
import { mostTogether } from '../../plans/plan-groups.ts';
import type { CitationRegister } from '../citations.ts';
import { clauseFacts } from '../clause-facts.ts';
import { indexForm } from '../content.ts';
import { keyOf } from '../fold.ts';
import { packFacts } from '../facts.ts';
import { chunkPath, startEngine, wasmFile } from '../pagefind.ts';
import { searchableKeys } from '../record.ts';
import { packTable, type IndexTable } from '../table.ts';
import { packText, textsPath } from '../texts.ts';
import { soundLetters, soundsPath } from '../open.ts';
import type {
  ClauseTable,
  PlanEntry,
  RecordNotes,
  Synonym,
  Traditional,
  Vocabulary,
} from '../types.ts';
import { indexParts } from './index-parts.ts';
import { slimEngine } from './engine.ts';
import { recordNotes } from './notes.ts';
import { traditionalPairs } from './traditional.ts';
import { FollowerCounter } from './sounds.ts';
import type { SearchWords } from './vocabulary.ts';

/** A file of the bundle; the path is below the bundle's folder. */
export interface BundleFile {
  path: string;
  content: Uint8Array | string;
}

/** How a bundle is cut into files. */
export interface Sizes {
  /**
   * Pagefind's default is 20,000. Smaller chunks bring fewer unwanted words along with each wanted one, at the price of a
   * longer list of chunks. Exact phrases are complete at every size.
   */
  chunk: number;
  /** How many texts stand in one file. */
  texts: number;
  /** About how many kilobytes one of these files has, against one for a chunk with rare words. */
  textSize: number;
}

/** The sizes for the site's own plans. */
const siteSizes: Sizes = { chunk: 260, texts: 1, textSize: 0.8 };
/**
 * So many clauses stand in one index of Pagefind's. For each record that it finds, its engine looks through all places
 * of the words: twice as many records take four times as long.
 */
const mostInPart = 1500;
const noNotes: RecordNotes = { under: '', duty: '', time: '' };
/** So many characters fill more than a file of the index each, or nearly. */
const commonCount = 128;

/** Index a corpus and give all files of the search bundle. */
export async function buildSearchBundle(
  { plans }: { plans: readonly Plan[] },
  words: SearchWords,
  sizes: Sizes = siteSizes,
): Promise<BundleFile[]> {
  const followers = new FollowerCounter();
  for (const { clauses } of plans) followers.add(clauses.flatMap(searchableKeys));
  const key = plans.flatMap(({ clauses }) => clauses.flatMap(searchableKeys)).join('\n');
  return [
    ...(await buildClauseFiles(plans, sizes)),
    ...helpFiles(
      traditionalPairs(key),
      synonymsOf(words.synonyms, (word) => key.includes(word)),
      words.vocabulary,
    ),
    ...soundFiles(followers, words.syllables),
  ];
}

/** Index plans and give all files but that which helps where their texts do not answer literally. */
export async function buildClauseFiles(
  plans: readonly Plan[],
  sizes: Sizes,
): Promise<BundleFile[]> {
  const clauses = plans.flatMap((plan) => plan.clauses).map(searchableKeys);
  const files: BundleFile[] = [];
  const parts: IndexTable['parts'][number][] = [];
  const groups = cutEvenly(clauses, mostInPart);
  const records = groups.map((group) => group.filter((keys) => keys.length > 0));
  for await (const { chunks, words, wasm } of indexParts(records, sizes.chunk)) {
    const part = parts.length;
    if (part === 0) {
      const engine = await slimEngine(wasm);
      // An engine that is called otherwise stops the build, not the reader's search.
      await startEngine(Promise.resolve(engine.buffer));
      files.push({ path: wasmFile, content: engine });
    }
    files.push(...chunks.map((content, chunk) => ({ path: chunkPath(part, chunk), content })));
    parts.push({ clauses: groups[part]?.length ?? 0, words });
  }
  const { textSize, texts } = sizes;
  const table = { ...clauseTable(plans, clauses), textSize, parts, textsInFile: texts };
  return [
    ...files,
    ...textFiles(plans, texts),
    jsonFile('clauses.json', packTable(table)),
    jsonFile('citations.json', citationRegister(plans)),
    jsonFile('facts.json', packFacts(plans.flatMap(clauseFacts))),
  ];
}

/** What helps where texts do not answer literally. */
export function helpFiles(
  traditional: Traditional,
  synonyms: readonly Synonym[],
  vocabulary: Vocabulary,
): BundleFile[] {
  return [
    jsonFile('traditional.json', traditional),
    jsonFile('synonyms.json', synonyms),
    jsonFile('vocabulary.json', vocabulary),
  ];
}

/** How characters sound and which follow which, letter by letter. */
export function soundFiles(followers: FollowerCounter, syllables: string): BundleFile[] {
  const sounds = followers.soundsByLetter(syllables);
  return [...soundLetters].map((letter) =>
    jsonFile(soundsPath(letter), sounds.get(letter) ?? ['', '']),
  );
}

/** Only words that the texts use are worth looking for. */
export function synonymsOf(
  synonyms: readonly Synonym[],
  isUsed: (word: string) => boolean,
): readonly Synonym[] {
  return synonyms
    .map(({ say, find }) => ({ say, find: find.filter(isUsed) }))
    .filter(({ find }) => find.length > 0);
}

/** A file of JSON. */
export function jsonFile(path: string, content: unknown): BundleFile {
  return { path, content: JSON.stringify(content) };
}

function textFiles(plans: readonly Plan[], inFile: number): BundleFile[] {
  const texts = plans.flatMap((plan) => {
    const notes = recordNotes(plan);
    return plan.clauses.map((clause) => packText(clause, notes.get(clause.id) ?? noNotes));
  });
  return Array.from({ length: Math.ceil(texts.length / inFile) }, (_, file) =>
    jsonFile(textsPath(file), texts.slice(file * inFile, (file + 1) * inFile)),
  );
}

function citationRegister(plans: readonly Plan[]): CitationRegister {
  const clauses = plans.flatMap((plan) => plan.clauses);
  return {
    citations: clauses.map(clauseCitation),
    paths: clauses.map(clausePath),
    documents: plans.flatMap(({ metadata: { id, docNumber } }) =>
      docNumber === null ? [] : [[keyOf(docNumber), id] as const],
    ),
    // Of many plans no list of commitments by year holds all.
    years: plans.length > mostTogether ? [] : promisedYears(plans),
  };
}

function promisedYears(plans: readonly Plan[]): string[] {
  const dates = plans.flatMap(({ facts }) => facts.commitments.map(({ date }) => date));
  return [...new Set(dates.flatMap((date) => date?.slice(0, 4) ?? []))].sort();
}

/** @param keys For each clause the keys of its paragraphs. */
function clauseTable(
  plans: readonly Plan[],
  keys: readonly (readonly string[])[],
): Omit<ClauseTable, 'textSize'> {
  const clauses = plans.flatMap((plan) => plan.clauses);
  return {
    plans: plans.map(planEntry),
    headings: clauses.map(({ heading }, at) =>
      keys[at]?.length === 0 ? null : [...indexForm(keyOf(heading))].length,
    ),
    depths: clauses.map(({ depth }) => depth),
    common: commonCharacters(keys.flat().map(indexForm).join('')),
  };
}

function planEntry(plan: Plan): PlanEntry {
  const { id, region, level } = plan.metadata;
  return {
    id,
    name: region,
    level,
    province: provinceDigits(plan.metadata.adcode),
    count: plan.clauses.length,
  };
}

function commonCharacters(key: string): string {
  const counts = new Map<string, number>();
  for (const character of key) counts.set(character, (counts.get(character) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b));
  return ranked
    .slice(0, commonCount)
    .map(([character]) => character)
    .join('');
}

/** Cut a list into as few runs of nearly the same length as do not exceed a length. */
function cutEvenly<T>(list: readonly T[], longest: number): T[][] {
  const runs = Math.max(1, Math.ceil(list.length / longest));
  const start = (run: number): number => Math.floor((run * list.length) / runs);
  return Array.from({ length: runs }, (_, run) => list.slice(start(run), start(run + 1)));
}
