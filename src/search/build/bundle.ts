/** The search bundle: Pagefind's index of all clauses, and the small files that our own search adds. */
import { basename } from 'node:path/posix';
import { gunzipSync } from 'node:zlib';
import { clausePath } from '../../corpus/address.ts';
import type { Corpus, Plan } from '../../corpus/types.ts';
import { clauseCitation } from '../../lib/outline.ts';
import type { CitationRegister } from '../citations.ts';
import { indexedPunctuation } from '../content.ts';
import { keyOf } from '../fold.ts';
import { packFacts } from '../facts.ts';
import { engineFile, metaFile, signature } from '../pagefind-engine.ts';
import { readRecordNames } from '../pagefind-meta.ts';
import { clauseRecord, searchableParagraphs } from '../record.ts';
import { packTable } from '../table.ts';
import type { Assistance, ClauseTable, Synonym } from '../types.ts';
import { clauseFacts } from './facts.ts';
import { recordNotes } from './notes.ts';
import { traditionalPairs } from './traditional.ts';

/** One record, or several by their names. */
type Fragment = { url?: unknown } & Record<string, unknown>;

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** A file of the bundle; the path is below the bundle's folder. */
export interface BundleFile {
  path: string;
  content: Uint8Array | string;
}

/** How an index is cut into files. */
export interface Sizes {
  /**
   * Pagefind's default is 20,000. Smaller chunks bring fewer unwanted characters along with each wanted one, at the price
   * of a longer list of chunks. Exact phrases are complete at every size.
   */
  chunk: number;
  /** In how many files the texts stand; one each where it is not said. */
  fragments?: number;
  /** About how many kilobytes one of these files has, against one for a chunk with a rare character. */
  textSize: number;
}

/**
 * Measured on the five plans with 55 queries: list, index and ten texts of a first query come to 21 KB at the 95th
 * percentile with 350, 30 KB with 2,000; a further query to 18 KB at most, against 28 KB.
 */
const siteSizes: Sizes = { chunk: 350, textSize: 0.5 };
/** So many characters fill more than a file of the index each, or nearly. */
const commonCount = 128;
/** The files of the index itself; what Pagefind writes beside them is for user interfaces that this site does not use. */
const indexFiles = /^(?:wasm\.unknown\.pagefind|(?:index|fragment)\/.*)$/;

/** Index a corpus and give all files of the search bundle. */
export async function buildSearchBundle(
  corpus: Corpus,
  synonyms: readonly Synonym[],
  sizes: Sizes = siteSizes,
): Promise<BundleFile[]> {
  const files = await indexClauses(corpus, sizes);
  const text = corpus.plans
    .flatMap(({ clauses }) => clauses.flatMap(searchableParagraphs))
    .join('\n');
  const assistance: Assistance = {
    traditional: traditionalPairs(text),
    synonyms: synonymsOf(keyOf(text), synonyms),
  };
  return [
    ...engineFiles(files),
    { path: 'clauses.json', content: JSON.stringify(packTable(clauseTable(corpus, sizes))) },
    { path: 'citations.json', content: JSON.stringify(citationRegister(corpus)) },
    { path: 'assistance.json', content: JSON.stringify(assistance) },
    { path: 'facts.json', content: JSON.stringify(packFacts(corpus.plans.flatMap(clauseFacts))) },
  ];
}

/** What the browser needs of Pagefind, under names that do not have to be looked up. */
export function engineFiles(files: readonly IndexFile[]): BundleFile[] {
  const script = new TextDecoder().decode(findFile(files, /^pagefind\.js$/).content);
  return [
    ...files.filter(({ path }) => indexFiles.test(path)),
    { path: metaFile, content: findFile(files, /\.pf_meta$/).content },
    { path: engineFile, content: engineScript(script) },
  ];
}

/** The part of Pagefind's script that binds its engine; the rest is done by our own. */
export function engineScript(script: string): string {
  const [, binding] = /(let wasm_bindgen=.*?\}\)\(\{__proto__:null\}\);)/s.exec(script) ?? [];
  if (binding === undefined)
    throw failure(['Pagefind 的脚本变了样，请对照新版核对 src/search/pagefind-engine.ts。']);
  return `${binding}export default wasm_bindgen;\n`;
}

/** Only words that the texts use are worth looking for. */
function synonymsOf(textKey: string, synonyms: readonly Synonym[]): readonly Synonym[] {
  return synonyms
    .map(({ say, find }) => ({ say, find: find.filter((word) => textKey.includes(word)) }))
    .filter(({ find }) => find.length > 0);
}

function citationRegister({ plans }: Corpus): CitationRegister {
  const clauses = plans.flatMap((plan) => plan.clauses);
  return {
    citations: clauses.map(clauseCitation),
    paths: clauses.map(clausePath),
    documents: plans.flatMap(({ metadata: { id, docNumber } }) =>
      docNumber === null ? [] : [[keyOf(docNumber), id] as const],
    ),
    years: promisedYears(plans),
  };
}

function promisedYears(plans: readonly Plan[]): string[] {
  const dates = plans.flatMap(({ facts }) => facts.commitments.map(({ date }) => date));
  return [...new Set(dates.flatMap((date) => date?.slice(0, 4) ?? []))].sort();
}

async function indexClauses({ plans }: Corpus, { chunk, fragments }: Sizes): Promise<IndexFile[]> {
  // Read by Pagefind's binary when it starts, so it has to stand before the first call.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunk);
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({
      includeCharacters: indexedPunctuation,
      ...(fragments !== undefined && { maxFragments: fragments }),
    });
    if (!index) throw failure(errors);
    const records = plans.flatMap(recordsOf);
    for (const record of records) {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw failure([`${record.url}：`, ...added.errors]);
    }
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw failure(problems);
    checkOrder(
      records.filter(({ content }) => content !== ''),
      files,
    );
    return files;
  } finally {
    await pagefind.close();
  }
}

function recordsOf(plan: Plan): ReturnType<typeof clauseRecord>[] {
  const notes = recordNotes(plan);
  return plan.clauses.map((clause) =>
    clauseRecord(clause, notes.get(clause.id) ?? { under: '', duty: '', time: '' }),
  );
}

function clauseTable({ plans }: Corpus, { textSize }: Sizes): ClauseTable {
  const clauses = plans.flatMap((plan) => plan.clauses);
  const texts = clauses.map(searchableParagraphs);
  return {
    plans: plans.map(({ metadata: { id, region, level }, clauses }) => ({
      id,
      name: region,
      level,
      count: clauses.length,
    })),
    headings: clauses.map(({ heading }, at) =>
      texts[at]?.length === 0 ? null : [...keyOf(heading)].length,
    ),
    common: commonCharacters(texts.flat().join('')),
    textSize,
  };
}

function commonCharacters(text: string): string {
  const counts = new Map<string, number>();
  for (const character of keyOf(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked
    .slice(0, commonCount)
    .map(([character]) => character)
    .join('');
}

/** The browser takes the records for the clauses, in their order, so that order has to be certain. */
function checkOrder(records: readonly { url: string }[], files: readonly IndexFile[]): void {
  const urls = new Map(
    files.filter(({ path }) => path.startsWith('fragment/')).flatMap(urlsByRecord),
  );
  const names = readRecordNames(unpackSync(findFile(files, /\.pf_meta$/).content));
  const isSame =
    names.length === records.length &&
    records.every(({ url }, at) => urls.get(names[at] ?? '') === url);
  if (!isSame) throw failure(['Pagefind 记录的次序和条款的次序不同。']);
}

/** A fragment is JSON: one record, or several by name. */
function urlsByRecord({ path, content }: IndexFile): [record: string, url: string][] {
  const stored = JSON.parse(new TextDecoder().decode(unpackSync(content))) as Fragment;
  if (typeof stored.url === 'string') return [[basename(path, '.pf_fragment'), stored.url]];
  return Object.entries(stored as Record<string, { url: string }>).map(([record, { url }]) => [
    record,
    url,
  ]);
}

function unpackSync(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(signature.length);
}

function findFile(files: readonly IndexFile[], name: RegExp): IndexFile {
  const file = files.find(({ path }) => name.test(path));
  if (!file) throw failure([`Pagefind 没有写出 ${name.source}。`]);
  return file;
}

function failure(errors: readonly string[]): Error {
  return new Error(`搜索索引没有建成：${errors.join(' ')}`);
}
