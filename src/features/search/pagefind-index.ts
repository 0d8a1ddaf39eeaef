/** Exact phrases from Pagefind's engine and files. */
import { firstIndex } from '../../corpus/compare.ts';
import { pairsOf } from './content.ts';
import { chunkPath, compareWords, unpack, withoutAccents, writeMeta } from './pagefind.ts';
import type { PagefindBackend } from './pagefind.ts';
import { plansByClause } from './filters.ts';
import { recordsOf, type IndexTable } from './table.ts';
import { textsPath, unpackText, type PackedText } from './texts.ts';
import type { BundleFiles, ClauseText, Match, Matches, PhraseIndex, PlanEntry } from './types.ts';

/** Counting occurrences in longer phrases is no use: they hardly ever occur twice. */
const longestCounted = 12;
/** Nor is it where so many clauses hold the phrase that headings alone fill the first pages, and counting takes long. */
const mostCounted = 1000;

/** One record that holds the words, by its number, and where in it they stand. */
interface RecordMatch {
  record: number;
  positions: readonly number[];
}

/** An index as the table of clauses describes it. */
interface IndexPart {
  /** How many records it has. */
  records: number;
  /** The first word of each of its files, in their order. */
  words: readonly string[];
}

interface RawResult {
  p: string;
  l: readonly { l: number }[];
}

/** A part of the index in the engine, and the clauses that its records are. */
interface Part {
  engine: PagefindEngine;
  clauses: readonly number[];
}

/** Phrases in one bundle. The engine takes quadratic time, so a large index stands in parts. */
export class PagefindIndex implements PhraseIndex {
  readonly table: IndexTable;
  readonly #parts: readonly Part[];
  readonly #plans: readonly PlanEntry[];
  readonly #readJson: BundleFiles['readJson'];

  /** @param backend Has been started. */
  constructor(
    backend: PagefindBackend,
    table: IndexTable,
    { readBytes, readJson }: Pick<BundleFiles, 'readBytes' | 'readJson'>,
  ) {
    this.table = table;
    this.#plans = plansByClause(table);
    this.#readJson = readJson;
    this.#parts = recordsOf(table).map(({ words, clauses }, part) => ({
      clauses,
      engine: new PagefindEngine(backend, { records: clauses.length, words }, (chunk) =>
        readBytes(chunkPath(part, chunk)),
      ),
    }));
  }

  async find(form: string): Promise<Matches> {
    const pairs = pairsOf(form);
    const exact = await this.#findExactly(form);
    // The same files answer this one, so it costs no bytes.
    const loose =
      pairs.length > 1 && pairs.length < longestCounted && exact.size <= mostCounted
        ? await this.#collect((engine) => engine.findAll(pairs))
        : exact;
    const runLength = Math.max(1, pairs.length);
    return new Map(
      [...exact].map(([clause, positions]): [number, Match] => {
        const count = Math.max(1, countRuns(loose.get(clause) ?? positions, runLength));
        return [clause, { first: Math.min(...positions), count }];
      }),
    );
  }

  async holders(form: string): Promise<readonly number[]> {
    return [...(await this.#findExactly(form)).keys()];
  }

  async read(clause: number): Promise<ClauseText> {
    const { textsInFile } = this.table;
    const file = Math.floor(clause / textsInFile);
    const texts = await this.#readJson<readonly PackedText[]>(textsPath(file));
    const packed = texts[clause % textsInFile];
    const plan = this.#plans[clause];
    if (!packed || !plan) throw new Error(`The search index lacks the text of clause ${clause}.`);
    return unpackText(packed, plan.id);
  }

  #findExactly(form: string): Promise<ReadonlyMap<number, readonly number[]>> {
    const pairs = pairsOf(form);
    return this.#collect((engine) =>
      pairs.length === 0 ? engine.findBeginning(form) : engine.findInRow(pairs),
    );
  }

  /** Positions by clause, from all parts. */
  async #collect(
    find: (engine: PagefindEngine) => Promise<readonly RecordMatch[]>,
  ): Promise<ReadonlyMap<number, readonly number[]>> {
    const found = await Promise.all(this.#parts.map(({ engine }) => find(engine)));
    const positions = new Map<number, readonly number[]>();
    for (const [part, { clauses }] of this.#parts.entries()) {
      for (const match of found[part] ?? []) {
        const clause = clauses[match.record];
        if (clause === undefined) throw new Error(`The table lacks the record ${match.record}.`);
        positions.set(clause, match.positions);
      }
    }
    return positions;
  }
}

/** How many runs of `length` neighbours there are among positions, without overlap. */
function countRuns(positions: readonly number[], length: number): number {
  if (length === 1) return new Set(positions).size;
  const sorted = [...new Set(positions)].sort((a, b) => a - b);
  let runs = 0;
  let inRow = 0;
  let previous = Number.NaN;
  for (const position of sorted) {
    inRow = position === previous + 1 ? inRow + 1 : 1;
    previous = position;
    if (inRow === length) {
      runs += 1;
      inRow = 0;
      previous = Number.NaN;
    }
  }
  return runs;
}

/** One index in the engine. It loads every file that may hold a word which begins with a character; Pagefind's own, one. */
class PagefindEngine {
  readonly #backend: PagefindBackend;
  readonly #words: readonly string[];
  readonly #readChunk: (chunk: number) => Promise<ArrayBuffer>;
  readonly #chunks = new Map<number, Promise<void>>();
  #pointer: number;

  /** @param readChunk Gives a file of the index by its number; rejects where it cannot be had. */
  constructor(
    backend: PagefindBackend,
    { records, words }: IndexPart,
    readChunk: (chunk: number) => Promise<ArrayBuffer>,
  ) {
    this.#backend = backend;
    this.#words = words;
    this.#readChunk = readChunk;
    this.#pointer = backend.open(writeMeta(records));
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

  #search(words: readonly string[], options: { inRow: boolean }): RecordMatch[] {
    const answer = this.#backend.search(this.#pointer, words.join(' '), options);
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
      this.#pointer = this.#backend.load(this.#pointer, bytes);
    } catch (error) {
      this.#chunks.delete(chunk);
      throw error;
    }
  }
}
