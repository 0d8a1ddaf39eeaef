/** Finding what a query that was read asks for: its words, within what it names beside them. */
import type { Extras } from './extras.ts';
import { needsFacts, noFilters, passesFilters } from './filters.ts';
import type { Finder, Wordings } from './finder.ts';
import { namesOf } from './names.ts';
import type { FoundGroup, OutcomeMaker } from './outcome.ts';
import { intersectMatches } from './rank.ts';
import { readQuery, type Reading } from './reading.ts';
import { soundAlike } from './sounding.ts';
import { knownWords, lookAlike } from './spelling.ts';
import type { Chip, ClauseTable, Filters, Outcome, Synonym } from './types.ts';

/** A longer query is cut into words before, and each of these may be a slip. */
const longestSlip = 4;
/** So many runs of characters that sound alike are looked for. */
const mostGuesses = 5;

/** A query as it was read, with what its words are found by. */
export interface ReadQuery {
  reading: Reading;
  words: readonly Wordings[];
  /** Clauses that hold all words within what the query names. */
  scope: FoundGroup;
  above: FoundGroup;
  passes: (clause: number) => boolean;
}

export class QueryReader {
  readonly #table: ClauseTable;
  readonly #outcomes: OutcomeMaker;
  readonly #extras: Extras;

  constructor(table: ClauseTable, outcomes: OutcomeMaker, extras: Extras) {
    this.#table = table;
    this.#outcomes = outcomes;
    this.#extras = extras;
  }

  /** Read a query, and find what holds its words within what it names. */
  async read(text: string, finder: Finder): Promise<ReadQuery> {
    const [synonyms, vocabulary] = await Promise.all([
      this.#extras.synonyms(),
      this.#extras.vocabulary(),
    ]);
    const reading = readQuery(text, this.#table.plans, vocabulary);
    const words = await this.#findWords(reading.words, finder, synonyms);
    const passes = await this.#passing(reading.chips);
    const phrases = words.flatMap((word) => word.phrases);
    const held = intersectMatches(
      this.#table,
      words.map(({ matches }) => matches),
    );
    const within =
      words.length > 0
        ? held
        : new Map(this.#table.headings.map((_, clause) => [clause, 0] as const));
    return {
      reading,
      words,
      passes,
      scope: { way: 'scope', phrases, scores: filterKeys(within, passes) },
      above: {
        way: 'above',
        phrases,
        scores: filterKeys(await this.#findAbove(reading, words, finder), passes),
      },
    };
  }

  /** What each word is found by; where no clause holds all of them, other words for them count as well. */
  async #findWords(
    words: readonly string[],
    finder: Finder,
    synonyms: readonly Synonym[],
  ): Promise<Wordings[]> {
    const joined = words.join('');
    if (words.length > 1 && /^[a-z]+$/.test(joined)) {
      const whole = await finder.findWordings(joined, synonyms);
      if (whole.phrases.length > 0) return [whole];
      const spelt = await this.guess(joined, finder, synonyms);
      if (spelt.phrases.length > 0) return [spelt];
    }
    const find = (isWide: boolean): Promise<Wordings[]> =>
      Promise.all(
        words.map(async (word) => {
          const found = await finder.findWordings(word, synonyms, isWide);
          return found.phrases.length > 0 ? found : this.guess(word, finder, synonyms);
        }),
      );
    const found = await find(false);
    const held = intersectMatches(
      this.#table,
      found.map(({ matches }) => matches),
    );
    return held.size > 0 || words.length < 2 ? found : find(true);
  }

  /** Clauses that hold what a word may be a slip for. */
  async guess(word: string, finder: Finder, synonyms: readonly Synonym[]): Promise<Wordings> {
    const { isWord } = await import('./near.ts');
    const isMeant = /\p{Script=Han}/u.test(word) && (word.length > longestSlip || isWord(word));
    if (isMeant) return { ...(await finder.findAny([])), isSlip: true };
    // A single character of the register, as 镉, is no slip for another.
    const registered = new Set(synonyms.flatMap(({ say, find }) => [...say, ...find]));
    const isSure = (character: string): boolean => registered.has(character);
    const sounding = await soundAlike(word, this.#extras.sounds, isSure);
    // Who names a place does not mean another that sounds so.
    const places = namesOf(this.#table.plans).flatMap(([, ...names]) => names);
    const others = sounding.filter((run) => !places.some((name) => run.startsWith(name)));
    const guess = await finder.findCommon(others.slice(0, mostGuesses));
    const guesses = guess.length > 0 ? guess : lookAlike(word, knownWords(synonyms));
    return { ...(await finder.findAny(guesses)), isSlip: true };
  }

  /** Clauses of which each word is told by the text, a heading above it, or its topic. */
  async #findAbove(
    { words }: Reading,
    found: readonly Wordings[],
    finder: Finder,
  ): Promise<Map<number, number>> {
    if (words.length === 0 || found.some(({ phrases }) => phrases.length === 0)) return new Map();
    const { topics } = await this.#extras.vocabulary();
    const named = words.map((word) =>
      topics.filter(([, name]) => name.includes(word)).map(([id]) => id),
    );
    // They weigh something, and most words name no topic.
    const facts = named.flat().length > 0 ? await this.#extras.facts() : [];
    const holders = words.map((_, at) => {
      const ids = new Set(named[at]);
      const { matches } = found[at] ?? { matches: new Map() };
      const ofTopic = facts.flatMap((clause, number) =>
        clause.topics.some((topic) => ids.has(topic)) ? [number] : [],
      );
      return new Set<number>([...matches.keys(), ...finder.under(matches), ...ofTopic]);
    });
    const [first = new Set<number>(), ...others] = holders;
    const all = [...first].filter((clause) => others.every((other) => other.has(clause)));
    return new Map(all.map((clause) => [clause, 0]));
  }

  /** Whether a clause is within all that a query names. */
  async #passing(chips: readonly Chip[]): Promise<(clause: number) => boolean> {
    const filters = filtersOf(chips);
    const facts = needsFacts(filters) ? await this.#extras.facts() : undefined;
    return (clause) => passesFilters(this.#outcomes.filtered(clause, facts), filters);
  }

  async countChips({ reading, words }: ReadQuery): Promise<Outcome['chips']> {
    const held = intersectMatches(
      this.#table,
      words.map(({ matches }) => matches),
    );
    const clauses = words.length > 0 ? [...held.keys()] : [...this.#table.headings.keys()];
    return Promise.all(
      reading.chips.map(async (chip) => {
        const passes = await this.#passing([chip]);
        return { ...chip, count: clauses.filter(passes).length };
      }),
    );
  }
}

function filtersOf(chips: readonly Chip[]): Filters {
  const chosen = Map.groupBy(chips, ({ filter }) => filter);
  const values = [...chosen].map(([filter, named]) => [filter, named.map(({ value }) => value)]);
  return { ...noFilters, ...(Object.fromEntries(values) as Partial<Filters>) };
}

/** What is told of clauses, of those only that pass. */
export function filterKeys<Told>(
  clauses: ReadonlyMap<number, Told>,
  passes: (clause: number) => boolean,
): Map<number, Told> {
  return new Map([...clauses].filter(([clause]) => passes(clause)));
}
