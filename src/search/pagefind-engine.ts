/**
 * Pagefind's engine on Pagefind's files, without the part of its script that this site does not use.
 *
 * Pagefind's own script goes on where a file cannot be fetched, and then finds less; here such a search fails. It is also
 * 11 KB smaller, and asks for no file that only names the others.
 */
import { readRecordNames } from './pagefind-meta.ts';
import type { StoredRecord } from './record.ts';

/** The engine's functions, as Pagefind's script binds them; pointers are the engine's names for an opened index. */
export interface PagefindBackend {
  (options: { module_or_path: BufferSource }): Promise<unknown>;
  init_pagefind(meta: Uint8Array): number;
  request_indexes(pointer: number, query: string): string;
  load_index_chunk(pointer: number, chunk: Uint8Array): number;
  search: (
    ...request: [
      pointer: number,
      query: string,
      queryWithAccents: string,
      filters: string,
      sort: string,
      exact: boolean,
      exactAccents: boolean,
    ]
  ) => string;
}

/** What the engine's script in the bundle exports. */
export interface EngineModule {
  default: PagefindBackend;
}

/** Give the bytes of a file of the index, by its path there; reject where it cannot be had. */
export type ReadBytes = (path: string) => Promise<ArrayBuffer>;

/** One record that holds the words. */
export interface RecordMatch {
  /** Pagefind's name for the record. */
  record: string;
  /** The file that holds its text, where one file holds several. */
  group: string | null;
  /** Positions of the words in the text; none where only the metadata match. */
  positions: readonly number[];
}

interface RawResult {
  p: string;
  g?: string;
  l: readonly { l: number }[];
}

export const engineFile = 'engine.js';
export const metaFile = 'index.pf_meta';
export const wasmFile = 'wasm.unknown.pagefind';

/** What every file of an index begins with, once it is decompressed. */
export const signature = 'pagefind_dcd';

export class PagefindEngine {
  /** Pagefind's names for all records, in the order in which they were indexed. */
  readonly records: readonly string[];
  readonly #backend: PagefindBackend;
  readonly #readBytes: ReadBytes;
  readonly #chunks = new Map<string, Promise<void>>();
  #pointer: number;

  /** Start the engine, unless another index has started it already, and open an index. */
  static async open(backend: PagefindBackend, readBytes: ReadBytes): Promise<PagefindEngine> {
    const [wasm, meta] = await Promise.all([readBytes(wasmFile), readBytes(metaFile)]);
    await backend({ module_or_path: await unpack(wasm) });
    return new PagefindEngine(backend, readBytes, await unpack(meta));
  }

  private constructor(backend: PagefindBackend, readBytes: ReadBytes, meta: Uint8Array) {
    this.records = readRecordNames(meta);
    this.#backend = backend;
    this.#readBytes = readBytes;
    this.#pointer = backend.init_pagefind(meta);
  }

  /** Find the records that hold all the words, or hold them in a row. */
  async search(words: readonly string[], { exact }: { exact: boolean }): Promise<RecordMatch[]> {
    const written = words.join(' ');
    const query = words.map(withoutAccents).join(' ');
    const chunks = JSON.parse(this.#backend.request_indexes(this.#pointer, query)) as string[];
    await Promise.all(chunks.filter((chunk) => chunk !== '').map((chunk) => this.#load(chunk)));
    const answer = this.#backend.search(this.#pointer, query, written, '{}', '', exact, false);
    const { results } = JSON.parse(answer) as { results: readonly RawResult[] };
    return results.map(({ p, g = '', l }) => ({
      record: p,
      group: g === '' ? null : g,
      positions: l.map((place) => place.l),
    }));
  }

  /** Read the text of a record. */
  async read({ record, group }: RecordMatch): Promise<StoredRecord> {
    const file = await this.#readBytes(`fragment/${group ?? record}.pf_fragment`);
    const text = new TextDecoder().decode(await unpack(file));
    if (group === null) return JSON.parse(text) as StoredRecord;
    const stored = (JSON.parse(text) as Record<string, StoredRecord>)[record];
    if (!stored) throw new Error(`The search index lacks the record ${record}.`);
    return stored;
  }

  #load(chunk: string): Promise<void> {
    const loading = this.#chunks.get(chunk) ?? this.#loadAnew(chunk);
    this.#chunks.set(chunk, loading);
    return loading;
  }

  async #loadAnew(chunk: string): Promise<void> {
    try {
      const bytes = await unpack(await this.#readBytes(`index/${chunk}.pf_index`));
      this.#pointer = this.#backend.load_index_chunk(this.#pointer, bytes);
    } catch (error) {
      this.#chunks.delete(chunk);
      throw error;
    }
  }
}

/** Decompress a file, unless the connection has done so, and take off the signature that it begins with. */
export async function unpack(file: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const isPacked = new Uint8Array(file)[0] === 0x1f;
  const bytes = isPacked
    ? await new Response(
        new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip')),
      ).arrayBuffer()
    : file;
  if (new TextDecoder().decode(bytes.slice(0, signature.length)) !== signature)
    throw new Error('A file of the search index is damaged.');
  return new Uint8Array(bytes, signature.length);
}

/** The index keeps words without accents; the marks of Japanese kana make other letters and stay. */
function withoutAccents(word: string): string {
  const plain = word.normalize('NFD').replaceAll(/(?![\u3099\u309A])\p{M}/gu, '');
  return /[\u3099\u309A]/.test(plain) ? plain.normalize('NFC') : plain;
}
