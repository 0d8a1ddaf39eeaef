/** Pagefind's index of clauses, part by part. */
import { basename } from 'node:path/posix';
import { gunzipSync } from 'node:zlib';
import { encodeContent, indexedPunctuation, indexLanguage } from '../content.ts';
import { signature } from '../pagefind-engine.ts';
import { readMeta } from './pagefind-meta.ts';

/** A file that Pagefind wrote. */
export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** One index: its files in the order of their words, and the first word of each. */
export interface BuiltPart {
  chunks: readonly Uint8Array[];
  words: readonly string[];
  /** All that Pagefind wrote, its engine included. */
  files: readonly PagefindFile[];
}

/** One record, or several by their names. */
type Fragment = { url?: unknown } & Record<string, unknown>;

/** The texts are kept by other means; few files of them are written the fastest. */
const fragmentFiles = 1;

/**
 * Index records, each given as the keys of its paragraphs, for each part in turn.
 *
 * @param chunk About how much goes into a file of the index; Pagefind's default is 20,000.
 */
export async function* indexParts(
  parts: readonly (readonly (readonly string[])[])[],
  chunk: number,
): AsyncGenerator<BuiltPart> {
  // Read by Pagefind's binary when it starts, so it has to stand before the first call.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunk);
  const pagefind = await import('pagefind');
  try {
    for (const records of parts) {
      const { index, errors } = await pagefind.createIndex({
        includeCharacters: indexedPunctuation,
        maxFragments: fragmentFiles,
      });
      if (!index) throw failure(errors);
      for (const [at, keys] of records.entries()) {
        const record = { url: String(at), language: indexLanguage, content: encodeContent(keys) };
        const added = await index.addCustomRecord({ ...record, meta: {} });
        if (added.errors.length > 0) throw failure(added.errors);
      }
      const { files, errors: problems } = await index.getFiles();
      if (problems.length > 0) throw failure(problems);
      yield readPart(records.length, files);
      await index.deleteIndex();
    }
  } finally {
    await pagefind.close();
  }
}

/** Find one of Pagefind's files. */
export function findFile(files: readonly PagefindFile[], name: RegExp): PagefindFile {
  const file = files.find(({ path }) => name.test(path));
  if (!file) throw failure([`Pagefind 没有写出 ${name.source}。`]);
  return file;
}

/** Say that the index could not be built, and why. */
export function failure(errors: readonly string[]): Error {
  return new Error(`搜索索引没有建成：${errors.join(' ')}`);
}

function readPart(count: number, files: readonly PagefindFile[]): BuiltPart {
  const { records, chunks } = readMeta(unpackSync(findFile(files, /\.pf_meta$/).content));
  const urls = new Map(
    files.filter(({ path }) => path.startsWith('fragment/')).flatMap(urlsByRecord),
  );
  // The browser takes the records for the clauses, in their order, so that order has to be certain.
  if (records.length !== count || records.some((name, at) => urls.get(name) !== String(at)))
    throw failure(['Pagefind 记录的次序和条款的次序不同。']);
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  return {
    files,
    words: chunks.map(({ from }) => from),
    chunks: chunks.map(({ name }) => {
      const content = byPath.get(`index/${name}.pf_index`);
      if (!content) throw failure([`Pagefind 没有写出 index/${name}.pf_index。`]);
      return content;
    }),
  };
}

/** A fragment is JSON: one record, or several by name. */
function urlsByRecord({ path, content }: PagefindFile): [record: string, url: string][] {
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
