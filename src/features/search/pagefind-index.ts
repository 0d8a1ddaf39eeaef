/** Exact phrases from Pagefind's engine and files. */
import { pairsOf } from './content.ts';
import {
  chunkPath,
  PagefindEngine,
  type PagefindBackend,
  type RecordMatch,
} from './pagefind-engine.ts';
import { plansByClause } from './filters.ts';
import { recordsOf, type IndexTable } from './table.ts';
import { textsPath, unpackText, type PackedText } from './texts.ts';
import type { BundleFiles, ClauseText, Match, Matches, PhraseIndex, PlanEntry } from './types.ts';

/** Counting occurrences in longer phrases is no use: they hardly ever occur twice. */
const longestCounted = 12;
/** Nor is it where so many clauses hold the phrase that headings alone fill the first pages, and counting takes long. */
const mostCounted = 1000;

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

  async find(phrase: string): Promise<Matches> {
    const pairs = pairsOf(phrase);
    const exact = await this.#findExactly(phrase);
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

  async holders(phrase: string): Promise<readonly number[]> {
    return [...(await this.#findExactly(phrase)).keys()];
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

  #findExactly(phrase: string): Promise<ReadonlyMap<number, readonly number[]>> {
    const pairs = pairsOf(phrase);
    return this.#collect((engine) =>
      pairs.length === 0 ? engine.findBeginning(phrase) : engine.findInRow(pairs),
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
