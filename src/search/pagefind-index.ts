/** Exact phrases from Pagefind's engine and files. */
import type { PagefindEngine, RecordMatch } from './pagefind-engine.ts';
import { readRecord } from './record.ts';
import { clausesByRecord } from './table.ts';
import type { ClauseTable, ClauseText, Match, Matches, PhraseIndex } from './types.ts';

/** Counting occurrences in longer phrases is no use: they hardly ever occur twice. */
const longestCounted = 12;
/** Nor is it where so many clauses hold the phrase that headings alone fill the first pages, and counting takes long. */
const mostCounted = 1000;

export class PagefindIndex implements PhraseIndex {
  readonly table: ClauseTable;
  readonly #engine: PagefindEngine;
  readonly #clauses: ReadonlyMap<string, number>;
  readonly #records = new Map<number, RecordMatch>();
  readonly #texts = new Map<number, ClauseText>();

  constructor(engine: PagefindEngine, table: ClauseTable) {
    this.table = table;
    this.#engine = engine;
    this.#clauses = clausesByRecord(table, engine.records);
  }

  async find(phrase: string): Promise<Matches> {
    const characters = [...phrase];
    const exact = await this.#search(characters, true);
    // The same files answer this one, so it costs no bytes.
    const loose =
      characters.length <= longestCounted && exact.size <= mostCounted
        ? await this.#search(characters, false)
        : new Map<number, RecordMatch>();
    const matches = new Map<number, Match>();
    for (const [clause, record] of exact) {
      this.#records.set(clause, record);
      const positions = loose.get(clause)?.positions ?? record.positions;
      matches.set(clause, {
        first: Math.min(...record.positions),
        count: Math.max(1, countRuns(positions, characters.length)),
      });
    }
    return matches;
  }

  async read(clause: number): Promise<ClauseText> {
    const known = this.#texts.get(clause);
    if (known) return known;
    const record = this.#records.get(clause);
    if (!record) throw new Error(`Clause ${clause} has not been found by any phrase.`);
    const text = readRecord(await this.#engine.read(record));
    this.#texts.set(clause, text);
    return text;
  }

  async #search(words: readonly string[], exact: boolean): Promise<Map<number, RecordMatch>> {
    const found = new Map<number, RecordMatch>();
    for (const match of await this.#engine.search(words, { exact })) {
      const clause = this.#clauses.get(match.record);
      if (clause === undefined) throw new Error(`The table lacks the record ${match.record}.`);
      if (match.positions.length > 0) found.set(clause, match);
    }
    return found;
  }
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
