/** The search over many shards: the reader's own first, the others only where they may hold the words. */
import { noFilters } from '../filters.ts';
import { parseQuery } from '../query.ts';
import { simplify } from '../rewrite.ts';
import type { ClauseSearch } from '../search.ts';
import type { Assistance, Filters, Outcome } from '../types.ts';
import { findPresence, type Presence, type PresenceFile } from './presence.ts';

/** One part of the corpus with an index of its own: a province, or a part of a large one. */
export interface Shard {
  /** Name of its folder. */
  id: string;
  /** Two digits with which the administrative codes of its plans begin; `''` where it holds the whole corpus. */
  province: string;
  clauses: number;
}

/** A shard that may hold the words, and how many clauses of it at most. */
export type LocatedShard = Presence & Shard;

/** What there is in the reader's province, and where else there may be more. */
export interface NationalOutcome {
  outcomes: readonly Outcome[];
  elsewhere: readonly LocatedShard[];
}

interface Source {
  shards: readonly Shard[];
  open: (shard: Shard) => Promise<ClauseSearch>;
  readPresence: (character: string) => Promise<PresenceFile | null>;
  /** The traditional characters that stand in no text, and what they are in the texts' own. */
  readTraditional: () => Promise<Assistance['traditional']>;
}

/** So few shards are looked through without being asked: each costs some 75 KB. */
const fewShards = 8;

export class NationalSearch {
  readonly #source: Source;
  readonly #opened = new Map<string, Promise<ClauseSearch>>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Where all the words of a query may be found: in every shard that holds them, and hardly in another. */
  async locate(input: string): Promise<readonly LocatedShard[]> {
    const typed = await this.#locateLiterally(input);
    if (typed.length > 0) return typed;
    const simplified = simplify(input.normalize('NFKC'), await this.#source.readTraditional());
    return this.#locateLiterally(simplified);
  }

  /**
   * Answer a query in a province. Where the province does not hold the words and only a few shards may, these are searched,
   * too; otherwise the others are named with the most that they can hold, for the reader to go on to. What stands nowhere
   * is left to the province's own search, which knows other words.
   */
  async search(
    input: string,
    { province, filters = noFilters }: { province: string; filters?: Filters },
  ): Promise<NationalOutcome> {
    const located = await this.locate(input);
    const isHome = (shard: Shard): boolean => shard.province === province;
    const own = (located.length > 0 ? located : this.#source.shards).filter(isHome);
    const chosen = own.length === 0 && located.length <= fewShards ? located : own;
    const outcomes: Outcome[] = [];
    for (const shard of chosen) outcomes.push(await this.searchShard(shard, input, filters));
    const looked = new Set(chosen.map(({ id }) => id));
    return { outcomes, elsewhere: located.filter(({ id }) => !looked.has(id)) };
  }

  /** Answer a query in one shard. */
  async searchShard(shard: Shard, input: string, filters: Filters = noFilters): Promise<Outcome> {
    return (await this.#open(shard)).search(input, filters);
  }

  async #locateLiterally(input: string): Promise<readonly LocatedShard[]> {
    const found = await findPresence(parseQuery(input).pieces, this.#source.readPresence);
    return found.flatMap((presence) => {
      const shard = this.#source.shards[presence.shard];
      return shard ? [{ ...presence, ...shard }] : [];
    });
  }

  #open(shard: Shard): Promise<ClauseSearch> {
    const opening =
      this.#opened.get(shard.id) ??
      this.#source.open(shard).catch((error: unknown) => {
        this.#opened.delete(shard.id);
        throw error;
      });
    this.#opened.set(shard.id, opening);
    return opening;
  }
}
