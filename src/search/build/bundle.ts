/** The search bundle: Pagefind's index of all clauses, and the small files that our own search adds. */
import { gunzipSync } from 'node:zlib';
import { clausePath } from '../../corpus/address.ts';
import type { Corpus, Plan } from '../../corpus/types.ts';
import { clauseCitation } from '../../lib/outline.ts';
import type { CitationRegister } from '../citations.ts';
import { indexedPunctuation } from '../content.ts';
import { keyOf } from '../fold.ts';
import { hashOf } from '../pagefind-index.ts';
import { clauseRecord, searchableParagraphs } from '../record.ts';
import { joinHashes, packTable } from '../table.ts';
import type { Assistance, ClauseTable, Synonym } from '../types.ts';
import { recordNotes } from './notes.ts';
import { traditionalPairs } from './traditional.ts';

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** A file of the bundle; the path is below the bundle's folder. */
export interface BundleFile {
  path: string;
  content: Uint8Array | string;
}

/**
 * Pagefind's default is 20,000. Smaller chunks bring fewer unwanted characters along with each wanted one, at the price
 * of a longer list of chunks. Measured on the five plans with 55 queries: list, index and ten texts of a first query
 * come to 21 KB at the 95th percentile with 350, 30 KB with 2,000; a further query to 18 KB at most, against 28 KB.
 * Exact phrases are complete at every size.
 */
const chunkSize = '350';
/** So many characters fill more than a file of the index each, or nearly. */
const commonCount = 128;
/** What Pagefind writes for user interfaces that this site does not use. */
const wanted =
  /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*|index\/.*|fragment\/.*)$/;

/** Index a corpus and give all files of the search bundle. */
export async function buildSearchBundle(
  corpus: Corpus,
  synonyms: readonly Synonym[],
): Promise<BundleFile[]> {
  const files = await indexClauses(corpus);
  const text = corpus.plans
    .flatMap(({ clauses }) => clauses.flatMap(searchableParagraphs))
    .join('\n');
  const assistance: Assistance = {
    traditional: traditionalPairs(text),
    synonyms: synonymsOf(keyOf(text), synonyms),
  };
  return [
    ...files.filter(({ path }) => wanted.test(path)),
    { path: 'clauses.json', content: JSON.stringify(packTable(clauseTable(corpus, files))) },
    { path: 'citations.json', content: JSON.stringify(citationRegister(corpus)) },
    { path: 'assistance.json', content: JSON.stringify(assistance) },
  ];
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
  };
}

async function indexClauses({ plans }: Corpus): Promise<IndexFile[]> {
  // Read by Pagefind's binary when it starts, so it has to stand before the first call.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ includeCharacters: indexedPunctuation });
    if (!index) throw failure(errors);
    for (const record of plans.flatMap(recordsOf)) {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw failure([`${record.url}：`, ...added.errors]);
    }
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw failure(problems);
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

function clauseTable({ plans }: Corpus, files: readonly IndexFile[]): ClauseTable {
  const hashes = new Map(files.filter(({ path }) => path.startsWith('fragment/')).map(hashByUrl));
  const clauses = plans.flatMap((plan) => plan.clauses);
  return {
    plans: plans.map(({ metadata: { id, region, level }, clauses }) => ({
      id,
      name: region,
      level,
      count: clauses.length,
    })),
    hashes: joinHashes(clauses.map((clause) => hashes.get(clausePath(clause)))),
    headings: clauses.map(({ heading }) => [...keyOf(heading)].length),
    common: commonCharacters(clauses.flatMap(searchableParagraphs).join('')),
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

/** A fragment is compressed JSON behind a signature. */
function hashByUrl({
  path,
  content,
}: {
  path: string;
  content: Uint8Array;
}): [url: string, hash: string] {
  const text = gunzipSync(content).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  return [url, hashOf(path.replace(/\.pf_fragment$/, ''))];
}

function failure(errors: readonly string[]): Error {
  return new Error(`搜索索引没有建成：${errors.join(' ')}`);
}
