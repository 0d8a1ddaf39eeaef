/** What Pagefind's meta file says of an index: its records and its files. It is written in CBOR (RFC 8949). */
import { compareWords } from '../pagefind-engine.ts';

/** A file of the index and the words that it begins and ends with. */
interface IndexedWords {
  from: string;
  to: string;
  /** Pagefind's name for it. */
  name: string;
}

const majorTypes = { number: 0, text: 3, array: 4 } as const;
/** Lengths above these follow in as many bytes. */
const lengthBytes: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };
const indefinite = 31;
const endOfIndefinite = 0xff;

/**
 * Read the names of all records, in the order in which they were indexed, and of all files, in the order of their words.
 *
 * @throws Error where files overlap, for the search looks for each word in one.
 */
export function readMeta(meta: Uint8Array): { records: string[]; chunks: IndexedWords[] } {
  const reader = new CborReader(meta);
  reader.openArray();
  reader.readItem();
  const records = reader.readArray(() => {
    const [name] = reader.readArray(() => reader.readItem());
    if (typeof name !== 'string') throw unexpected();
    return name;
  });
  const chunks = reader.readArray(() => {
    const [from, to, name] = reader.readArray(() => reader.readItem());
    if (typeof from !== 'string' || typeof to !== 'string' || typeof name !== 'string')
      throw unexpected();
    return { from, to, name };
  });
  const borders = chunks.flatMap(({ from, to }) => (from === to ? [from] : [from, to]));
  if (borders.some((word, at) => at > 0 && compareWords(borders[at - 1] ?? '', word) >= 0))
    throw unexpected();
  return { records, chunks };
}

class CborReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Go into an array; its length is `null` where only a mark will end it. */
  openArray(): number | null {
    const { major, argument } = this.#head();
    if (major !== majorTypes.array) throw unexpected();
    return argument;
  }

  readArray<T>(readOne: () => T): T[] {
    const length = this.openArray();
    const items: T[] = [];
    while (length === null ? this.#bytes[this.#at] !== endOfIndefinite : items.length < length) {
      items.push(readOne());
    }
    if (length === null) this.#at += 1;
    return items;
  }

  readItem(): string | number {
    const { major, argument } = this.#head();
    if (argument === null) throw unexpected();
    if (major === majorTypes.number) return argument;
    if (major !== majorTypes.text) throw unexpected();
    const text = this.#bytes.subarray(this.#at, this.#at + argument);
    this.#at += argument;
    return new TextDecoder().decode(text);
  }

  #head(): { major: number; argument: number | null } {
    const byte = this.#next();
    const short = byte & 31;
    const major = byte >> 5;
    if (short === indefinite) return { major, argument: null };
    let argument = 0;
    const bytes = lengthBytes[short] ?? 0;
    for (let count = 0; count < bytes; count++) argument = argument * 256 + this.#next();
    return { major, argument: bytes === 0 ? short : argument };
  }

  #next(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw unexpected();
    this.#at += 1;
    return byte;
  }
}

function unexpected(): Error {
  return new Error(
    'Pagefind 的 meta 文件变了样，请对照新版核对 src/features/search/build/pagefind-meta.ts。',
  );
}
