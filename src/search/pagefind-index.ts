/** Exact phrases from Pagefind's own engine and files. */
import { readRecord, type StoredRecord } from './record.ts';
import { clausesByHash } from './table.ts';
import type { ClauseTable, ClauseText, Match, Matches, PhraseIndex } from './types.ts';

/** What is used of pagefind.js, which Pagefind writes beside its index. */
export interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
  }): PagefindInstance;
}

interface PagefindInstance {
  init(): Promise<void>;
  search(term: string): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  /** Positions of the words in the text; none where only the metadata match. */
  words: readonly number[];
  data(): Promise<StoredRecord>;
}

interface Options {
  module: PagefindModule;
  table: ClauseTable;
  /** Where the index is, with a slash at its end. */
  bundle: string;
  /** How many files could not be fetched so far: Pagefind goes on without them and finds less. */
  countFailures: () => number;
}

/** Counting occurrences in longer phrases is no use: they hardly ever occur twice. */
const longestCounted = 12;

export class PagefindIndex implements PhraseIndex {
  readonly table: ClauseTable;
  readonly #instance: PagefindInstance;
  readonly #countFailures: () => number;
  readonly #clauses: ReadonlyMap<string, number>;
  readonly #hashLength: number;
  readonly #results = new Map<number, PagefindResult>();

  /** Start Pagefind on the files of a bundle. */
  static async open(options: Options): Promise<PagefindIndex> {
    const { module, bundle } = options;
    const instance = module.createInstance({ basePath: bundle, baseUrl: '/', noWorker: true });
    await instance.init();
    return new PagefindIndex(instance, options);
  }

  private constructor(instance: PagefindInstance, { table, countFailures }: Options) {
    const { length, clauses } = clausesByHash(table);
    this.table = table;
    this.#instance = instance;
    this.#countFailures = countFailures;
    this.#clauses = clauses;
    this.#hashLength = length;
  }

  async find(phrase: string): Promise<Matches> {
    const characters = [...phrase];
    const words = characters.join(' ');
    const exact = await this.#search(`"${words}"`);
    // The same files answer this one, so it costs no bytes.
    const loose =
      characters.length <= longestCounted
        ? await this.#search(words)
        : new Map<number, PagefindResult>();
    const matches = new Map<number, Match>();
    for (const [clause, result] of exact) {
      this.#results.set(clause, result);
      const positions = loose.get(clause)?.words ?? result.words;
      matches.set(clause, {
        first: Math.min(...result.words),
        count: Math.max(1, countRuns(positions, characters.length)),
      });
    }
    return matches;
  }

  async read(clause: number): Promise<ClauseText> {
    const result = this.#results.get(clause);
    if (!result) throw new Error(`Clause ${clause} has not been found by any phrase.`);
    const { url, content, meta } = await this.#reliably(() => result.data());
    return readRecord({ url, content, meta });
  }

  async #search(term: string): Promise<Map<number, PagefindResult>> {
    const { results } = await this.#reliably(() => this.#instance.search(term));
    const found = new Map<number, PagefindResult>();
    for (const result of results) {
      const clause = this.#clauses.get(hashOf(result.id).slice(0, this.#hashLength));
      if (clause !== undefined && result.words.length > 0) found.set(clause, result);
    }
    return found;
  }

  async #reliably<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#countFailures();
    const done = await work();
    if (this.#countFailures() > before)
      throw new Error('A file of the search index could not be fetched.');
    return done;
  }
}

/** Pagefind names records `<language>_<hash>`. */
export function hashOf(recordId: string): string {
  return recordId.slice(recordId.lastIndexOf('_') + 1);
}

/** How many runs of `length` neighbours there are among positions, without overlap. */
export function countRuns(positions: readonly number[], length: number): number {
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
