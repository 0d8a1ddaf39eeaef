/**
 * Pagefind's engine on Pagefind's files, without the part of its script that this site does not use.
 *
 * Pagefind's own script goes on where a file cannot be fetched, and then finds less; here such a search fails. It is also
 * 11 KB smaller, and loads every file that may hold a word beginning with a character, where Pagefind's loads one.
 */
import { firstIndex } from '../../corpus/compare.ts';
import { writeMeta } from './pagefind-meta.ts';

/** The engine's functions, as Pagefind's script binds them; pointers are the engine's names for an opened index. */
export interface PagefindBackend {
  (options: { module_or_path: BufferSource }): Promise<unknown>;
  init_pagefind(meta: Uint8Array): number;
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

/** One record that holds the words, by its number, and where in it they stand. */
export interface RecordMatch {
  record: number;
  positions: readonly number[];
}

/** An index as the table of clauses describes it. */
export interface IndexPart {
  /** How many records it has. */
  records: number;
  /** The first word of each of its files, in their order. */
  words: readonly string[];
}

interface RawResult {
  p: string;
  l: readonly { l: number }[];
}

export const engineFile = 'engine.js';
export const wasmFile = 'wasm.unknown.pagefind';

/** What every file of an index begins with, once it is decompressed. */
export const signature = 'pagefind_dcd';

/** Name a file of a part of the index. */
export function chunkPath(part: number, chunk: number): string {
  return `index/${part}/${chunk}.pf_index`;
}

/** Start the engine. Whoever starts it twice at the same time has two, neither of which knows the other's indexes. */
export async function startEngine(
  backend: PagefindBackend,
  wasm: Promise<ArrayBuffer>,
): Promise<PagefindBackend> {
  await backend({ module_or_path: await unpack(await wasm) });
  return backend;
}

/** One index in the engine. */
export class PagefindEngine {
  readonly #backend: PagefindBackend;
  readonly #words: readonly string[];
  readonly #readChunk: (chunk: number) => Promise<ArrayBuffer>;
  readonly #chunks = new Map<number, Promise<void>>();
  #pointer: number;

  /**
   * @param backend Has been started.
   * @param readChunk Gives a file of the index by its number; rejects where it cannot be had.
   */
  constructor(
    backend: PagefindBackend,
    { records, words }: IndexPart,
    readChunk: (chunk: number) => Promise<ArrayBuffer>,
  ) {
    this.#backend = backend;
    this.#words = words;
    this.#readChunk = readChunk;
    this.#pointer = backend.init_pagefind(writeMeta(records));
  }

  /** Records that hold all the words in a row, and where they do so first; a single word's positions are all told. */
  async findInRow(words: readonly string[]): Promise<RecordMatch[]> {
    await this.#loadWords(words);
    return this.#search(words, { inRow: true });
  }

  /** Records that hold all the words, and all their positions. */
  async findAll(words: readonly string[]): Promise<RecordMatch[]> {
    await this.#loadWords(words);
    return this.#search(words, { inRow: false });
  }

  /** Records that hold a word which begins with a character, and all positions of such words. */
  async findBeginning(character: string): Promise<RecordMatch[]> {
    const first = this.#chunkOf(character);
    const next = this.#words.findIndex((word, at) => at > first && !word.startsWith(character));
    const end = next < 0 ? this.#words.length : next;
    await Promise.all(Array.from({ length: end - first }, (_, at) => this.#load(first + at)));
    return this.#search([character], { inRow: false });
  }

  #search(words: readonly string[], { inRow }: { inRow: boolean }): RecordMatch[] {
    const written = words.join(' ');
    const query = words.map(withoutAccents).join(' ');
    const answer = this.#backend.search(this.#pointer, query, written, '{}', '', inRow, false);
    const { results } = JSON.parse(answer) as { results: readonly RawResult[] };
    return results.map(({ p, l }) => ({
      record: Number(p),
      positions: l.map((place) => place.l),
    }));
  }

  async #loadWords(words: readonly string[]): Promise<void> {
    const chunks = new Set(words.map((word) => this.#chunkOf(withoutAccents(word))));
    await Promise.all([...chunks].map((chunk) => this.#load(chunk)));
  }

  /** The file that holds a word, if any does: the last of those that begin no later. */
  #chunkOf(word: string): number {
    const words = this.#words;
    const next = firstIndex(words.length, (at) => compareWords(words[at] ?? '', word) > 0);
    return Math.max(0, next - 1);
  }

  #load(chunk: number): Promise<void> {
    const loading = this.#chunks.get(chunk) ?? this.#loadAnew(chunk);
    this.#chunks.set(chunk, loading);
    return loading;
  }

  async #loadAnew(chunk: number): Promise<void> {
    try {
      const bytes = await unpack(await this.#readChunk(chunk));
      this.#pointer = this.#backend.load_index_chunk(this.#pointer, bytes);
    } catch (error) {
      this.#chunks.delete(chunk);
      throw error;
    }
  }
}

/** Compare as Pagefind sorts its words: by characters, where JavaScript goes by halves of the rarer ones. */
export function compareWords(one: string, other: string): number {
  const [ours, theirs] = [[...one], [...other]];
  for (const [at, character] of ours.entries()) {
    const difference = (character.codePointAt(0) ?? 0) - (theirs[at]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return ours.length - theirs.length;
}

/** Decompress a file, unless that is done already, and see that it is one of the index. */
export async function inflate(file: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const isPacked = new Uint8Array(file)[0] === 0x1f;
  const bytes = isPacked
    ? await new Response(
        new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip')),
      ).arrayBuffer()
    : file;
  if (new TextDecoder().decode(bytes.slice(0, signature.length)) !== signature)
    throw new Error('A file of the search index is damaged.');
  return new Uint8Array(bytes);
}

/** Decompress a file and take off the signature that it begins with. */
export async function unpack(file: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  return (await inflate(file)).subarray(signature.length);
}

/** The index keeps words without accents; the marks of Japanese kana make other letters and stay. */
function withoutAccents(word: string): string {
  const plain = word.normalize('NFD').replaceAll(/(?![\u3099\u309A])\p{M}/gu, '');
  return /[\u3099\u309A]/.test(plain) ? plain.normalize('NFC') : plain;
}
