/**
 * All that is known of Pagefind: its engine, called as WebAssembly, and the format of its files. Written against 1.6.0.
 *
 * Pagefind's own script is not used: it goes on where a file cannot be fetched, and then finds less.
 */
/** A file that Pagefind wrote. */
export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** The functions of the engine, as its WebAssembly exports them; texts are given as where they stand in its memory. */
interface EngineExports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start: () => void;
  __wbindgen_malloc: (length: number, align: number) => number;
  __wbindgen_free: (at: number, length: number, align: number) => void;
  init_pagefind: (at: number, length: number) => number;
  load_index_chunk: (pointer: number, at: number, length: number) => number;
  search: (...request: number[]) => [at: number, length: number];
}

/** How many numbers each function takes; an engine of another release that takes others is not called at all. */
const contract = {
  __wbindgen_start: 0,
  __wbindgen_malloc: 2,
  __wbindgen_free: 3,
  init_pagefind: 2,
  load_index_chunk: 3,
  search: 11,
} as const;
export const engineFunctions = Object.keys(contract);
const importedFunction = '__wbindgen_init_externref_table';

/** The engine, running. */
export interface PagefindBackend {
  /** Open an index with a list of records; gives the engine's name for it. */
  open: (meta: Uint8Array) => number;
  /** Add a file to an index; gives its new name. */
  load: (pointer: number, chunk: Uint8Array) => number;
  search: (pointer: number, query: string, options: { inRow: boolean }) => string;
}

/** The engine in the bundle. */
export const wasmFile = 'wasm.unknown.pagefind';
/** What every file of an index begins with, once it is decompressed. */
const signature = 'pagefind_dcd';

/** Name a file of a part of the index. */
export function chunkPath(part: number, chunk: number): string {
  return `index/${part}/${chunk}.pf_index`;
}

/**
 * Start the engine. Whoever starts it twice has two, neither of which knows the other's indexes.
 *
 * @throws Error where it is the engine of a release that is called otherwise.
 */
export async function startEngine(wasm: Promise<ArrayBuffer>): Promise<PagefindBackend> {
  const compiled = await WebAssembly.compile(await unpack(await wasm));
  const [wanted, ...others] = WebAssembly.Module.imports(compiled);
  if (wanted?.name !== importedFunction || others.length > 0) throw changed('imports');
  const started: { engine?: EngineExports } = {};
  const initialize = (): void => {
    const table = started.engine?.__wbindgen_externrefs;
    const first = table?.grow(4) ?? 0;
    for (const [at, value] of [undefined, null, true, false].entries())
      table?.set(first + at, value);
  };
  const { exports } = await WebAssembly.instantiate(compiled, {
    [wanted.module]: { [importedFunction]: initialize },
  });
  for (const [name, length] of Object.entries(contract)) {
    const held = exports[name];
    if (typeof held !== 'function' || held.length !== length) throw changed(name);
  }
  started.engine = exports as unknown as EngineExports;
  started.engine.__wbindgen_start();
  return backendOf(started.engine);
}

function backendOf(engine: EngineExports): PagefindBackend {
  /** The engine frees what it is given. */
  const put = (bytes: Uint8Array): [at: number, length: number] => {
    const at = engine.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(engine.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  const putText = (text: string): [number, number] => put(new TextEncoder().encode(text));
  return {
    open: (meta) => engine.init_pagefind(...put(meta)) >>> 0,
    load: (pointer, chunk) => engine.load_index_chunk(pointer, ...put(chunk)) >>> 0,
    search: (pointer, query, { inRow }) => {
      const texts = [withoutAccents(query), query, '{}', ''].flatMap(putText);
      const [at, length] = engine.search(pointer, ...texts, Number(inRow), 0);
      const answer = new Uint8Array(engine.memory.buffer).slice(at >>> 0, (at >>> 0) + length);
      engine.__wbindgen_free(at, length, 1);
      return new TextDecoder().decode(answer);
    },
  };
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

/** Compare as Pagefind sorts its words: by characters, where JavaScript goes by halves of the rarer ones. */
export function compareWords(one: string, other: string): number {
  const [ours, theirs] = [[...one], [...other]];
  for (const [at, character] of ours.entries()) {
    const difference = (character.codePointAt(0) ?? 0) - (theirs[at]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return ours.length - theirs.length;
}

/** The index keeps words without accents; the marks of Japanese kana make other letters and stay. */
export function withoutAccents(word: string): string {
  const plain = word.normalize('NFD').replaceAll(/(?![\u3099\u309A])\p{M}/gu, '');
  return /[\u3099\u309A]/.test(plain) ? plain.normalize('NFC') : plain;
}

/**
 * Write the list of records that the engine starts from, in CBOR (RFC 8949), naming each by its number.
 *
 * Pagefind's own names them by hashes, which no compression makes smaller, and is loaded whole before the first search.
 */
export function writeMeta(records: number): Uint8Array {
  const head = (major: number, argument: number): number[] => {
    const [short, length] = shortOf(argument);
    const rest = Array.from({ length }, (_, at) => (argument >>> (8 * (length - 1 - at))) & 0xff);
    return [(major << 5) | short, ...rest];
  };
  const text = (digits: string): number[] => [
    ...head(3, digits.length),
    ...new TextEncoder().encode(digits),
  ];
  const bytes = [...head(4, 6), ...text(''), ...head(4, records)];
  // The length of a record is for the engine's own ranking, which is not used.
  for (let at = 0; at < records; at++)
    bytes.push(...head(4, 3), ...text(String(at)), 1, ...text(''));
  // Files, filters, sorts and fields are kept by other means.
  return new Uint8Array([...bytes, ...[0, 0, 0, 0].flatMap((length) => head(4, length))]);
}

/** How an argument begins, and in how many bytes it follows. */
function shortOf(argument: number): [short: number, bytes: number] {
  if (argument < 24) return [argument, 0];
  if (argument < 0x100) return [24, 1];
  return argument < 0x10000 ? [25, 2] : [26, 4];
}

/** One index as Pagefind wrote it. */
export interface WrittenIndex {
  /** Its files, in the order of their words, and the first word of each. */
  chunks: readonly Uint8Array[];
  words: readonly string[];
  wasm: Uint8Array;
}

/**
 * Read what Pagefind wrote for records that were given to it with their numbers as addresses.
 *
 * @throws Error where the records are not in their order, or files overlap: the search looks for each word in one.
 */
export async function readWritten(
  files: readonly PagefindFile[],
  count: number,
): Promise<WrittenIndex> {
  const contentOf = (name: RegExp): Uint8Array => {
    const file = files.find(({ path }) => name.test(path));
    if (!file) throw changed(name.source);
    return file.content;
  };
  const { records, chunks } = readMeta(await unpack(bufferOf(contentOf(/\.pf_meta$/))));
  const numbers = new Map<string, unknown>();
  for (const { path, content } of files.filter((file) => file.path.startsWith('fragment/'))) {
    const stored = JSON.parse(
      new TextDecoder().decode(await unpack(bufferOf(content))),
    ) as Fragment;
    // A file holds one record, whose name is the file's, or several by their names.
    const own = typeof stored.url === 'string' ? { [nameOf(path)]: stored } : stored;
    for (const [name, record] of Object.entries(own)) numbers.set(name, (record as Fragment).url);
  }
  if (records.length !== count || records.some((name, at) => numbers.get(name) !== String(at)))
    throw changed('records');
  return {
    words: chunks.map(({ from }) => from),
    chunks: chunks.map(({ name }) => contentOf(new RegExp(`^index/${name}\\.pf_index$`))),
    wasm: contentOf(/^wasm\.unknown\.pagefind$/),
  };
}

type Fragment = { url?: unknown } & Record<string, unknown>;

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.pf_fragment$/g, '');
}

function bufferOf(content: Uint8Array): ArrayBuffer {
  return new Uint8Array(content).buffer;
}

/** Read the names of all records, in the order in which they were indexed, and of all files, in the order of their words. */
export function readMeta(meta: Uint8Array): {
  records: string[];
  chunks: { from: string; to: string; name: string }[];
} {
  const [, records, files] = readCbor(meta) as [unknown, [string][], [string, string, string][]];
  const chunks = files.map(([from, to, name]) => ({ from, to, name }));
  const borders = chunks.flatMap(({ from, to }) => (from === to ? [from] : [from, to]));
  if (borders.some((word, at) => at > 0 && compareWords(borders[at - 1] ?? '', word) >= 0))
    throw changed('words');
  return { records: records.map(([name]) => name), chunks };
}

/** Read CBOR that is made of numbers, texts and arrays. */
function readCbor(bytes: Uint8Array): unknown {
  let at = 0;
  const readItem = (): unknown => {
    const first = bytes[at++];
    if (first === undefined) throw changed('meta');
    const [major, short] = [first >> 5, first & 31];
    const following = ({ 24: 1, 25: 2, 26: 4 } as Record<number, number>)[short] ?? 0;
    const argument = bytes.subarray(at, at + following).reduce((sum, byte) => sum * 256 + byte, 0);
    const length = following === 0 ? short : argument;
    at += following;
    if (major === 0) return length;
    if (major === 3) return new TextDecoder().decode(bytes.subarray(at, (at += length)));
    if (major !== 4) throw changed('meta');
    const items: unknown[] = [];
    // An array may say its length, or end with a mark.
    while (short === 31 ? bytes[at] !== 0xff : items.length < length) items.push(readItem());
    if (short === 31) at += 1;
    return items;
  };
  return readItem();
}

function changed(what: string): Error {
  return new Error(
    `Pagefind 的引擎或文件变了样（${what}），请对照新版核对 src/features/search/pagefind.ts。`,
  );
}
