/** The search itself: from a query to the clauses that answer it, in order. It knows no browser and no Pagefind. */
import { excerpt, markPhrases } from './excerpt.ts';
import { noFacts } from './facts.ts';
import {
  countFacets,
  needsFacts,
  noFilters,
  passesFilters,
  planFilters,
  plansBeside,
  plansByClause,
  type Filtered,
} from './filters.ts';
import { plainSigns } from './fold.ts';
import type { PageHit } from './pages.ts';
import { findPhrase } from './phrases.ts';
import { isEmptyQuery, parseQuery, type Query } from './query.ts';
import { intersectMatches, orderByScore, uniteMatches } from './rank.ts';
import { otherWords, simplify, writeNumbersAsPrinted } from './rewrite.ts';
import {
  pageSize,
  filterNames,
  type Answer,
  type Assistance,
  type ClauseFacts,
  type Destination,
  type Facets,
  type FilterName,
  type Filters,
  type Matches,
  type Outcome,
  type PageTitle,
  type PhraseIndex,
  type PlanEntry,
  type Result,
  type Suggestions,
} from './types.ts';

/** Clauses with their scores, and the phrases they were found by. */
interface Found {
  scores: ReadonlyMap<number, number>;
  phrases: readonly string[];
}

/** What not every query needs, fetched when it is asked for. */
export interface Extras {
  assistance: () => Promise<Assistance>;
  /** The places that a query names, if it is no words of a text but a citation. */
  findDestinations: (query: string) => Promise<readonly Destination[]>;
  facts: () => Promise<readonly ClauseFacts[]>;
  pages: () => Promise<readonly PageTitle[]>;
  /** The texts of the pages, in their order. */
  pageTexts: () => Promise<readonly string[]>;
}

const nothing: Found = { scores: new Map(), phrases: [] };
const mostQueries = 6;

/**
 * The search over one index. What only few queries need is loaded when the first of them comes: the rest of the code is part
 * of what every first search waits for.
 */
export class ClauseSearch {
  readonly #index: PhraseIndex;
  readonly #extras: Extras;
  readonly #plans: readonly PlanEntry[];
  #assistance: Assistance | undefined;

  constructor(index: PhraseIndex, extras: Extras) {
    this.#index = index;
    this.#extras = extras;
    this.#plans = plansByClause(index.table);
  }

  /** The plans that can be chosen: all of the chosen provinces, or of those that chosen plans belong to. */
  plans(filters: Filters): Promise<readonly PlanEntry[]> {
    return Promise.resolve(plansBeside(this.#index.table.plans, filters));
  }

  /** Answer a query: literally if any clause allows it, else in other words, else with what comes nearest. */
  async search(input: string, filters: Filters = noFilters): Promise<Outcome> {
    if (isEmptyQuery(parseQuery(input))) return this.#outcome('empty', nothing, filters);
    const literal = await this.searchLiterally(input, filters);
    if (literal) return literal;

    const { synonyms } = await this.#assist();
    const simplified = await this.#simplify(input);
    const printed = parseQuery(writeNumbersAsPrinted(simplified));
    const inOtherWords = await this.#findInOtherWords(printed, synonyms);
    if (inOtherWords.scores.size > 0) return this.#outcome('synonym', inOtherWords, filters);

    const destinations = await this.#extras.findDestinations(simplified);
    if (destinations.length > 0) return this.#outcome('cited', nothing, filters);

    const nearby = await this.#findNearby(simplified);
    return this.#outcome(nearby.scores.size > 0 ? 'near' : 'none', nearby, filters);
  }

  /** Answer a query by the clauses that hold its words; `null` where there is none. */
  async searchLiterally(input: string, filters: Filters = noFilters): Promise<Outcome | null> {
    // Traditional characters stand in no text; once they are known, they need not be looked for.
    const typed = plainSigns(input);
    const first = this.#assistance ? simplify(typed, this.#assistance.traditional) : typed;
    const literal = await this.#findLiterally(parseQuery(first));
    if (literal.scores.size > 0) return this.#outcome('literal', literal, filters);
    const simplified = await this.#simplify(input);
    if (simplified === first) return null;
    const inOurCharacters = await this.#findLiterally(parseQuery(simplified));
    return inOurCharacters.scores.size > 0
      ? this.#outcome('literal', inOurCharacters, filters)
      : null;
  }

  /** Where else a reader may want to look: places the query names, pages by title, the query in other words. */
  async suggest(input: string): Promise<Suggestions> {
    const query = await this.#simplify(input);
    const { synonyms } = await this.#assist();
    const parsed = parseQuery(query);
    const { terms } = parsed;
    const queries = terms.flatMap((term, at) =>
      otherWords(term, synonyms).map((other) => terms.with(at, other).join(' ')),
    );
    const { findTitles } = await import('./pages.ts');
    return {
      destinations: await this.#extras.findDestinations(query),
      queries: queries.slice(0, mostQueries),
      pages: findTitles(parsed, await this.#extras.pages()),
      elsewhere: [],
    };
  }

  /** Search announcements, terms and lessons; the texts of all of them are fetched for it. */
  async searchPages(input: string): Promise<readonly PageHit[]> {
    const query = parseQuery(await this.#simplify(input));
    const { findPages } = await import('./pages.ts');
    return findPages(query, await this.#extras.pages(), await this.#extras.pageTexts());
  }

  async #simplify(input: string): Promise<string> {
    const { traditional } = await this.#assist();
    return simplify(plainSigns(input), traditional);
  }

  async #assist(): Promise<Assistance> {
    this.#assistance ??= await this.#extras.assistance();
    return this.#assistance;
  }

  async #findLiterally({ readings }: Query): Promise<Found> {
    for (const phrases of readings) {
      const found = await this.#findAll(phrases);
      if (found.scores.size > 0) return found;
    }
    return nothing;
  }

  async #findAll(phrases: readonly string[]): Promise<Found> {
    const matches: Matches[] = [];
    for (const phrase of phrases) {
      const found = await findPhrase(this.#index, phrase);
      if (found.size === 0) return nothing;
      matches.push(found);
    }
    return this.#all(phrases, matches);
  }

  #all(phrases: readonly string[], matches: readonly Matches[]): Found {
    return { phrases, scores: intersectMatches(this.#index.table, matches) };
  }

  async #findInOtherWords({ terms }: Query, synonyms: Assistance['synonyms']): Promise<Found> {
    const matches: Matches[] = [];
    const phrases: string[] = [];
    for (const term of terms) {
      const literal = await findPhrase(this.#index, term);
      const wordings = literal.size > 0 ? [term] : otherWords(term, synonyms);
      const found = await Promise.all(wordings.map((wording) => findPhrase(this.#index, wording)));
      const united = uniteMatches(found);
      if (united.size === 0) return nothing;
      matches.push(united);
      phrases.push(...wordings.filter((_, at) => (found[at]?.size ?? 0) > 0));
    }
    return this.#all(phrases, matches);
  }

  async #findNearby(input: string): Promise<Found> {
    const { scoreByCoverage, wordsOf } = await import('./near.ts');
    const words = wordsOf(input);
    const found = await Promise.all(words.map((word) => findPhrase(this.#index, word)));
    const scores = scoreByCoverage(found, this.#plans.length);
    return { scores, phrases: words.filter((_, at) => (found[at]?.size ?? 0) > 0) };
  }

  async #outcome(answer: Answer, { scores, phrases }: Found, filters: Filters): Promise<Outcome> {
    const facts = needsFacts(filters) ? await this.#extras.facts() : undefined;
    const passing = orderByScore(scores).filter((clause) =>
      passesFilters(this.#filtered(clause, facts), filters),
    );
    const found = [...scores.keys()];
    const count = (
      known: readonly ClauseFacts[] | undefined,
      names: readonly FilterName[],
    ): Facets =>
      countFacets(
        found.map((clause) => this.#filtered(clause, known)),
        filters,
        names,
      );
    return {
      answer,
      phrases,
      total: passing.length,
      unfiltered: scores.size,
      rest: null,
      facets: count(facts, planFilters),
      allFacets: async () => count(await this.#extras.facts(), filterNames),
      page: (number) => {
        const clauses = passing.slice(number * pageSize, (number + 1) * pageSize);
        return Promise.all(clauses.map((clause) => this.#result(clause, phrases)));
      },
    };
  }

  #filtered(clause: number, facts: readonly ClauseFacts[] | undefined): Filtered {
    const plan = this.#plans[clause];
    if (!plan) throw new Error(`There is no clause ${clause}.`);
    return { plan, ...(facts?.[clause] ?? noFacts) };
  }

  async #result(clause: number, phrases: readonly string[]): Promise<Result> {
    const { id, heading, body, ...rest } = await this.#index.read(clause);
    return {
      ...rest,
      clause: id,
      plan: this.#plans[clause]?.name ?? '',
      heading: markPhrases(heading, phrases),
      passage: excerpt(body, phrases),
    };
  }
}
