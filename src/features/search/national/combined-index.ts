/** Several indexes as one: the clauses of each follow those of the one before. */
import type { ClauseTable, ClauseText, Match, Matches, PhraseIndex } from '../types.ts';

export class CombinedIndex implements PhraseIndex {
  readonly table: ClauseTable;
  readonly #indexes: readonly PhraseIndex[];
  /** The number of each index's first clause here. */
  readonly #starts: readonly number[];

  constructor(indexes: readonly PhraseIndex[]) {
    const tables = indexes.map(({ table }) => table);
    let next = 0;
    this.#indexes = indexes;
    this.#starts = tables.map(({ headings }) => (next += headings.length) - headings.length);
    this.table = {
      plans: tables.flatMap(({ plans }) => plans),
      headings: tables.flatMap(({ headings }) => headings),
      depths: tables.flatMap(({ depths }) => depths),
      common: tables[0]?.common ?? '',
      textSize: Math.max(0, ...tables.map(({ textSize }) => textSize)),
    };
  }

  async find(form: string): Promise<Matches> {
    const found = await Promise.all(this.#indexes.map((index) => index.find(form)));
    return new Map(
      found.flatMap((matches, at) =>
        [...matches].map(([clause, match]): [number, Match] => [this.#start(at) + clause, match]),
      ),
    );
  }

  async holders(form: string): Promise<readonly number[]> {
    const found = await Promise.all(this.#indexes.map((index) => index.holders(form)));
    return found.flatMap((clauses, at) => clauses.map((clause) => this.#start(at) + clause));
  }

  async read(clause: number): Promise<ClauseText> {
    const at = this.#starts.findLastIndex((start) => start <= clause);
    const index = this.#indexes[at];
    if (!index) throw new Error(`There is no clause ${clause}.`);
    return index.read(clause - this.#start(at));
  }

  #start(at: number): number {
    return this.#starts[at] ?? 0;
  }
}
