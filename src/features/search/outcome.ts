/** From the clauses that were found to pages of results, narrowed and counted. */
import { excerpt, markPhrases } from './excerpt.ts';
import { noFacts } from './facts.ts';
import { countFacets, needsFacts, passesFilters, planFilters, type Filtered } from './filters.ts';
import type { Found } from './finder.ts';
import { keyOf } from './fold.ts';
import { orderByScore } from './rank.ts';
import {
  filterNames,
  pageSize,
  type ClauseFacts,
  type Facets,
  type FilterName,
  type Filters,
  type Outcome,
  type PhraseIndex,
  type PlanEntry,
  type Result,
  type Way,
} from './types.ts';

/** Clauses that were found in one way. */
export interface FoundGroup extends Found {
  way: Way;
}

/** What an outcome says beside its clauses. */
export type Said = Pick<Outcome, 'answer' | 'chips' | 'leftOut' | 'missing' | 'lines'>;

interface Shown {
  clause: number;
  way: Way;
  isFurther: boolean;
  phrases: readonly string[];
}

/** The clauses of each group that pass, in order, each in the first group that has it. */
function showOnce(
  groups: readonly FoundGroup[],
  passes: (clause: number) => boolean,
): readonly (readonly Shown[])[] {
  const seen = new Set<number>();
  return groups.map(({ way, scores, phrases }, at) => {
    const clauses = orderByScore(scores).filter((clause) => !seen.has(clause) && passes(clause));
    for (const clause of clauses) seen.add(clause);
    return clauses.map((clause) => ({ clause, way, isFurther: at > 0, phrases }));
  });
}

export class OutcomeMaker {
  readonly #index: PhraseIndex;
  readonly #plans: readonly PlanEntry[];
  readonly #readFacts: () => Promise<readonly ClauseFacts[]>;

  constructor(
    index: PhraseIndex,
    plans: readonly PlanEntry[],
    readFacts: () => Promise<readonly ClauseFacts[]>,
  ) {
    this.#index = index;
    this.#plans = plans;
    this.#readFacts = readFacts;
  }

  /** Make the outcome of groups of clauses, of which the first is what counts; no clause is shown twice. */
  async make(
    said: Said,
    [first, ...others]: readonly [FoundGroup, ...FoundGroup[]],
    filters: Filters,
  ): Promise<Outcome> {
    const facts = needsFacts(filters) ? await this.#readFacts() : undefined;
    const passes = (clause: number): boolean =>
      passesFilters(this.filtered(clause, facts), filters);
    const shown = showOnce([first, ...others], passes);
    const all = shown.flat();
    const found = [...first.scores.keys()];
    const count = (
      known: readonly ClauseFacts[] | undefined,
      names: readonly FilterName[],
    ): Facets =>
      countFacets(
        found.map((clause) => this.filtered(clause, known)),
        filters,
        names,
      );
    return {
      ...said,
      phrases: first.phrases,
      total: shown[0]?.length ?? 0,
      unfiltered: first.scores.size,
      further: others
        .map(({ way, phrases }, at) => ({ way, phrases, total: shown[at + 1]?.length ?? 0 }))
        .filter(({ total }) => total > 0),
      rest: null,
      facets: count(facts, planFilters),
      allFacets: async () => count(await this.#readFacts(), filterNames),
      page: (number) => this.#page(all.slice(number * pageSize, (number + 1) * pageSize)),
    };
  }

  async #page(shown: readonly Shown[]): Promise<Result[]> {
    return foldRepeats(await Promise.all(shown.map((one) => this.#result(one))));
  }

  /** What a clause is narrowed by, as far as it is known. */
  filtered(clause: number, facts: readonly ClauseFacts[] | undefined): Filtered {
    const plan = this.#plans[clause];
    if (!plan) throw new Error(`There is no clause ${clause}.`);
    return { plan, ...(facts?.[clause] ?? noFacts) };
  }

  async #result({ clause, way, isFurther, phrases }: Shown): Promise<Result> {
    const { id, heading, body, ...rest } = await this.#index.read(clause);
    return {
      ...rest,
      clause: id,
      plan: this.#plans[clause]?.name ?? '',
      heading: markPhrases(heading, phrases, way !== 'inside'),
      passage: excerpt(body, phrases, way !== 'inside'),
      way,
      isFurther,
      phrases,
      repeats: [],
    };
  }
}

/** An item whose sub-item shows the same words is shown once, and names the other. */
function foldRepeats(results: readonly Result[]): Result[] {
  const passageOf = ({ passage }: Result): string =>
    keyOf(passage.map(({ text }) => text).join(''));
  const isBelow = (one: Result, other: Result): boolean =>
    one.clause.startsWith(`${other.clause}.`) && passageOf(one) === passageOf(other);
  const upper = results.filter(
    (one) => passageOf(one) === '' || !results.some((other) => isBelow(one, other)),
  );
  return upper.map((one) => ({
    ...one,
    repeats:
      passageOf(one) === ''
        ? []
        : results
            .filter((other) => isBelow(other, one))
            .map(({ clause, path, number }) => ({ clause, path, number })),
  }));
}
