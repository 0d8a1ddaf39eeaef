/** The search over many shards: only those are opened that are asked for, or may hold the words. */
import type { Extras } from '../extras.ts';
import { needsFacts, noFilters } from '../filters.ts';
import { plainSigns } from '../fold.ts';
import { wordsOf } from '../near.ts';
import type { PageHit } from '../pages.ts';
import { parseQuery, type Query } from '../query.ts';
import { writeNumbersAsPrinted } from '../numbers.ts';
import { readQuery } from '../reading.ts';
import { mayBeTraditional, otherWords, simplify } from '../rewrite.ts';
import { ClauseSearch } from '../search.ts';
import {
  pageSize,
  type ClauseFacts,
  type Facets,
  type Filters,
  type Outcome,
  type PhraseIndex,
  type PlanEntry,
  type ProvinceCount,
  type Rest,
  type Suggestions,
} from '../types.ts';
import { CombinedIndex } from './combined-index.ts';
import { findPresence, type Presence, type PresenceFile } from './presence.ts';

/** The part of the corpus that has a bundle of its own: a province. */
export interface Shard {
  /** Two digits with which the administrative codes of its plans begin; the name of its folder. */
  province: string;
  clauses: number;
}

/** An opened shard. */
export interface OpenShard {
  index: PhraseIndex;
  facts: Extras['facts'];
}

/** Where the search has its shards from, and what not every query needs. */
export interface NationalSource {
  shards: readonly Shard[];
  open: (shard: Shard) => Promise<OpenShard>;
  readPresence: (character: string) => Promise<PresenceFile | null>;
  /** The province of a plan; nothing where there is no such plan. */
  provinceOf: (plan: string) => Promise<string | undefined>;
  extras: Omit<Extras, 'facts'>;
}

/** Where a query's words may be. */
interface Located {
  shards: readonly Shard[];
  /** How many terms the query has. */
  terms: number;
  /** In how many of the shards, from the first, all terms may stand as they are. */
  strict: number;
}

/** So few shards are looked through at once; of more, first one, then so many, then more, until a page is full. */
const fewShards = 6;

export class NationalSearch {
  readonly #source: NationalSource;
  readonly #opened = new Map<Shard, Promise<OpenShard>>();

  constructor(source: NationalSource) {
    this.#source = source;
  }

  /**
   * Answer a query in the provinces that are chosen, or over the whole country. There the shards that may hold the words
   * are looked through until the first page is full; those that are left are named with what they may hold.
   */
  async search(input: string, filters: Filters = noFilters): Promise<Outcome> {
    const chosen = await this.#chosen(filters);
    if (chosen) {
      const outcome = await (await this.#in(chosen)).search(input, filters);
      return withKnownFacets({ ...outcome, rest: restOf(chosen) }, filters);
    }
    const literal = await this.#searchLiterally(input, filters);
    if (literal) return literal;
    return this.#searchOtherwise(input, filters);
  }

  /** The plans that can be chosen: all of the chosen provinces, or of those that chosen plans belong to. */
  async plans({ province, plan }: Filters): Promise<readonly PlanEntry[]> {
    const filters = { ...noFilters, province, plan: province.length > 0 ? [] : plan };
    const chosen = await this.#chosen(filters);
    return (await this.#in(chosen ?? [])).plans(filters);
  }

  /** A province's search has to be there before; nothing is fetched for one that may not be asked. */
  prepare(): Promise<void> {
    return Promise.resolve();
  }

  /** Where else a reader may want to look: pages, other words, and the other provinces. */
  async suggest(input: string, filters: Filters = noFilters): Promise<Suggestions> {
    const suggestions = await (await this.#in([])).suggest(input);
    const chosen = await this.#chosen(filters);
    if (!chosen) return suggestions;
    const { terms } = parseQuery(await this.#simplify(input));
    return { ...suggestions, elsewhere: await this.#elsewhere(terms, chosen) };
  }

  /** Search announcements, terms and lessons. */
  async searchPages(input: string): Promise<readonly PageHit[]> {
    return (await this.#in([])).searchPages(input);
  }

  async #searchLiterally(input: string, filters: Filters): Promise<Outcome | null> {
    const { shards, terms, strict } = await this.#locate(input);
    for (const count of stepsTo(shards.length)) {
      const searched = shards.slice(0, count);
      const outcome = await (await this.#in(searched)).searchLiterally(input, filters);
      if (count === shards.length) return outcome;
      // Another province may hold as it is typed what this one holds in pieces.
      const isStrict = strict === 0 || outcome?.phrases.length === terms;
      // What filters need to know of every clause is too much to fetch for the whole country.
      const isEnough = needsFacts(filters) ? count >= fewShards : (outcome?.total ?? 0) >= pageSize;
      if (outcome && isStrict && isEnough) {
        const elsewhere = await this.#elsewhere(outcome.phrases, searched);
        return withoutFacets({ ...outcome, rest: restOf(searched, elsewhere) });
      }
    }
    return null;
  }

  /** Answer a query that no clause answers literally, from as few shards as fill a page. */
  async #searchOtherwise(input: string, filters: Filters): Promise<Outcome> {
    const shards = await this.#inOtherWords(input);
    const [first = 0, next = first] = stepsTo(shards.length);
    let searched = shards.slice(0, first);
    let outcome = await (await this.#in(searched)).search(input, filters);
    if (outcome.total < pageSize && next > first) {
      searched = shards.slice(0, next);
      outcome = await (await this.#in(searched)).search(input, filters);
    }
    const isAll = shards.length === searched.length && outcome.answer !== 'near';
    return isAll ? outcome : withoutFacets({ ...outcome, rest: restOf(searched) });
  }

  /** Shards that may hold all of a query's pieces; first those that may hold its terms as they are. */
  async #locate(input: string): Promise<Located> {
    const typed = await this.#locateQuery(parseQuery(input));
    return typed.shards.length > 0
      ? typed
      : this.#locateQuery(parseQuery(await this.#simplify(input)));
  }

  async #locateQuery({ terms, pieces }: Query): Promise<Located> {
    const all = await this.#shardsWith(pieces);
    const strict = await this.#shardsWith(terms);
    const shards = [...new Set([...strict, ...all])];
    return { shards, terms: terms.length, strict: strict.length };
  }

  /** Shards that may hold every term in some wording; where there are none, the one that holds most of the words. */
  async #inOtherWords(input: string): Promise<readonly Shard[]> {
    const synonyms = await this.#source.extras.synonyms();
    const vocabulary = await this.#source.extras.vocabulary();
    const simplified = await this.#simplify(input);
    const { words } = readQuery(writeNumbersAsPrinted(simplified), [], vocabulary);
    const byTerm = await Promise.all(
      words.map((term) => this.#shardsWithAny([term, ...otherWords(term, synonyms)])),
    );
    const [first = [], ...others] = byTerm;
    const all = first.filter((shard) => others.every((other) => other.includes(shard)));
    if (all.length > 0) return all;
    const parts = await Promise.all(wordsOf(words).map((word) => this.#shardsWith([word])));
    const held = (shard: Shard): number => parts.filter((shards) => shards.includes(shard)).length;
    const most = Math.max(0, ...this.#source.shards.map(held));
    return most === 0
      ? []
      : this.#source.shards.filter((shard) => held(shard) === most).slice(0, 1);
  }

  async #simplify(input: string): Promise<string> {
    const text = plainSigns(input);
    if (!mayBeTraditional(text)) return text;
    return simplify(text, await this.#source.extras.traditional());
  }

  async #shardsWithAny(phrases: readonly string[]): Promise<readonly Shard[]> {
    const found = await Promise.all(phrases.map((phrase) => this.#shardsWith([phrase])));
    return this.#source.shards.filter((shard) => found.some((shards) => shards.includes(shard)));
  }

  async #shardsWith(phrases: readonly string[]): Promise<readonly Shard[]> {
    const found = await this.#presence(phrases);
    return found.flatMap(({ shard }) => this.#source.shards[shard] ?? []);
  }

  #presence(phrases: readonly string[]): Promise<readonly Presence[]> {
    return findPresence(phrases, this.#source.readPresence);
  }

  async #elsewhere(
    phrases: readonly string[],
    searched: readonly Shard[],
  ): Promise<readonly ProvinceCount[]> {
    const found = await this.#presence(phrases);
    return found.flatMap(({ shard: number, most, isExact }) => {
      const shard = this.#source.shards[number];
      return shard && !searched.includes(shard)
        ? [{ province: shard.province, most, isExact }]
        : [];
    });
  }

  /** The shards that filters leave; `null` where these are all. */
  async #chosen({ province, plan }: Filters): Promise<readonly Shard[] | null> {
    if (province.length === 0 && plan.length === 0) return null;
    const ofPlans = await Promise.all(plan.map((id) => this.#source.provinceOf(id)));
    return this.#source.shards.filter(
      (shard) =>
        (province.length === 0 || province.includes(shard.province)) &&
        (plan.length === 0 || ofPlans.includes(shard.province)),
    );
  }

  /** The search in some shards only. */
  async #in(shards: readonly Shard[]): Promise<ClauseSearch> {
    const opened = await Promise.all(shards.map((shard) => this.#open(shard)));
    return new ClauseSearch(new CombinedIndex(opened.map(({ index }) => index)), {
      ...this.#source.extras,
      facts: async (): Promise<readonly ClauseFacts[]> =>
        (await Promise.all(opened.map(({ facts }) => facts()))).flat(),
    });
  }

  #open(shard: Shard): Promise<OpenShard> {
    const opening =
      this.#opened.get(shard) ??
      this.#source.open(shard).catch((error: unknown) => {
        this.#opened.delete(shard);
        throw error;
      });
    this.#opened.set(shard, opening);
    return opening;
  }
}

/** How many shards are looked through, time after time: twice as many each time, until it is all of them. */
function stepsTo(count: number): readonly number[] {
  if (count <= fewShards) return [count];
  const steps = [1];
  for (let step = fewShards; step < count; step *= 2) steps.push(step);
  return [...steps, count];
}

function restOf(searched: readonly Shard[], elsewhere: readonly ProvinceCount[] = []): Rest {
  return { searched: searched.map(({ province }) => province), elsewhere };
}

/** What was counted in a part of the country only is told for no choice. */
function withoutFacets(outcome: Outcome): Outcome {
  return { ...outcome, facets: {}, allFacets: () => Promise.resolve({}) };
}

/** Of other places than the chosen ones nothing is known. */
function withKnownFacets(outcome: Outcome, { province }: Filters): Outcome {
  const unknown = province.length > 0 ? 'province' : 'plan';
  const known = (facets: Facets): Facets =>
    Object.fromEntries(
      Object.entries(facets).filter(([name]) => name !== 'province' && name !== unknown),
    );
  return {
    ...outcome,
    facets: known(outcome.facets),
    allFacets: async () => known(await outcome.allFacets()),
  };
}
