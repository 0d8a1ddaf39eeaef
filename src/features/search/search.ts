/** The search itself: from a query to the clauses that answer it, in order. It knows no browser and no Pagefind. */
import type { Extras } from './extras.ts';
import { hasNumberAtEdge } from './content.ts';
import { noFilters, plansBeside, plansByClause } from './filters.ts';
import { Finder, nothing, type Found, type Wordings } from './finder.ts';
import { plainSigns } from './fold.ts';
import { OutcomeMaker, type FoundGroup, type Said } from './outcome.ts';
import type { PageHit } from './pages.ts';
import { isWorthReading } from './names.ts';
import { isEmptyQuery, parseQuery } from './query.ts';
import { sameNumbers } from './numbers.ts';
import { mayBeTraditional, otherWords, simplify } from './rewrite.ts';
import type { QueryReader, ReadQuery } from './query-reader.ts';
import type { Reading } from './reading.ts';
import type {
  Filters,
  Outcome,
  PhraseIndex,
  PlanEntry,
  Suggestions,
  Traditional,
} from './types.ts';

/** Clauses that hold the query as it was typed. */
interface Typed extends Found {
  /** The query in the texts' own characters, as far as it took these. */
  text: string;
  /** Whether its numbers are only found as parts of longer ones. */
  isInside: boolean;
}

const mostQueries = 6;
/** More than words apart can weigh, in the heading or not. */
const rowWeight = 100;
const unsaid: Omit<Said, 'answer'> = { chips: [], leftOut: [], missing: [], lines: [] };

/**
 * The search over one index. What only few queries need is loaded when the first of them comes: the rest of the code is part
 * of what every first search waits for.
 */
export class ClauseSearch {
  readonly #index: PhraseIndex;
  readonly #extras: Extras;
  readonly #plans: readonly PlanEntry[];
  readonly #outcomes: OutcomeMaker;
  #traditional: Traditional | undefined;

  constructor(index: PhraseIndex, extras: Extras) {
    this.#index = index;
    this.#extras = extras;
    this.#plans = plansByClause(index.table);
    this.#outcomes = new OutcomeMaker(index, this.#plans, extras.facts);
  }

  /** The plans that can be chosen: all of the chosen provinces, or of those that chosen plans belong to. */
  plans(filters: Filters): Promise<readonly PlanEntry[]> {
    return Promise.resolve(plansBeside(this.#index.table.plans, filters));
  }

  /** Answer a query: literally if any clause allows it, else by what is read out of it, else with what comes nearest. */
  async search(input: string, filters: Filters = noFilters): Promise<Outcome> {
    if (isEmptyQuery(parseQuery(input))) return this.#make('empty', nothing, filters);
    const literal = await this.searchLiterally(input, filters);
    if (literal) return literal;
    const text = await this.#simplify(input);
    const finder = new Finder(this.#index);
    const read = await (await this.#reader()).read(text, finder);
    const isFound = read.scope.scores.size > 0 || read.above.scores.size > 0;
    if (isFound && says(read.reading)) return this.#tellRead(read, filters);

    const destinations = await this.#extras.findDestinations(text);
    if (destinations.length > 0) return this.#make('cited', nothing, filters);
    return this.#searchNearby(read, finder, filters);
  }

  /** Answer a query by the clauses that hold its words; `null` where there is none. */
  async searchLiterally(input: string, filters: Filters = noFilters): Promise<Outcome | null> {
    const finder = new Finder(this.#index);
    const typed = await this.#findTyped(input, finder);
    if (!typed) return null;
    const { text, isInside, phrases } = typed;
    const further = isInside ? [] : await this.#findOtherwise(phrases, finder);
    const scores = await this.#putFirst(typed, finder);
    const isRead = isWorthReading(text, this.#index.table.plans);
    const read = isRead ? await (await this.#reader()).read(text, finder) : null;
    const under = read ? [read.scope, read.above] : [await this.#findUnder(phrases, finder)];
    const said: Said = {
      ...unsaid,
      answer: isInside ? 'inside' : 'literal',
      chips: read ? await (await this.#reader()).countChips(read) : [],
    };
    const way = isInside ? 'inside' : 'literal';
    return this.#outcomes.make(said, [{ ...typed, scores, way }, ...further, ...under], filters);
  }

  /** Where else a reader may want to look: places the query names, pages by title, the query in other words. */
  async suggest(input: string): Promise<Suggestions> {
    const query = await this.#simplify(input);
    const synonyms = await this.#extras.synonyms();
    const parsed = parseQuery(query);
    const { terms } = parsed;
    const queries = terms.flatMap((term, at) =>
      otherWords(term, synonyms).map((other) => terms.with(at, other).join(' ')),
    );
    const { findTitles } = await import('./pages.ts');
    return {
      destinations: await this.#extras.findDestinations(query),
      queries: [...new Set(queries)].slice(0, mostQueries),
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

  /** Fetch what only some queries need, while nobody waits for it. */
  async prepare(): Promise<void> {
    await Promise.all([
      this.#reader(),
      import('./nearby.ts'),
      import('./questions.ts'),
      import('./citations.ts'),
      this.#extras.vocabulary(),
      this.#extras.synonyms(),
    ]);
  }

  /** What reads queries, loaded when the first is read. */
  async #reader(): Promise<QueryReader> {
    const { QueryReader } = await import('./query-reader.ts');
    return new QueryReader(this.#index.table, this.#outcomes, this.#extras);
  }

  async #simplify(input: string): Promise<string> {
    const text = plainSigns(input);
    if (!mayBeTraditional(text)) return text;
    this.#traditional ??= await this.#extras.traditional();
    return simplify(text, this.#traditional);
  }

  #make(answer: Said['answer'], found: Found, filters: Filters): Promise<Outcome> {
    return this.#outcomes.make({ ...unsaid, answer }, [{ ...found, way: 'literal' }], filters);
  }

  /** Whole numbers before parts of numbers, the characters as typed before the texts' own. */
  async #findTyped(input: string, finder: Finder): Promise<Typed | null> {
    // Traditional characters stand in no text; once they are known, they need not be looked for.
    const typed = plainSigns(input);
    const first = this.#traditional ? simplify(typed, this.#traditional) : typed;
    const found = await this.#findReadings(first, finder);
    if (found) return found;
    const simplified = await this.#simplify(input);
    return simplified === first ? null : this.#findReadings(simplified, finder);
  }

  async #findReadings(text: string, finder: Finder): Promise<Typed | null> {
    const { readings } = parseQuery(text);
    for (const isInside of [false, true]) {
      for (const phrases of readings) {
        if (isInside && !phrases.some(hasNumberAtEdge)) continue;
        const found = await finder.findAll(phrases, { arePartsMeant: isInside });
        if (found.scores.size > 0) return { ...found, text, isInside };
      }
    }
    return null;
  }

  /** The scores of clauses with all phrases, those first that hold them side by side. */
  async #putFirst({ phrases, scores }: Typed, finder: Finder): Promise<Found['scores']> {
    if (phrases.length < 2 || scores.size < 2) return scores;
    const inRow = await finder.find(phrases.join(''));
    return new Map(
      [...scores].map(([clause, score]) => [clause, score + (inRow.has(clause) ? rowWeight : 0)]),
    );
  }

  /** Clauses that write the numbers of phrases otherwise, and those where they are parts of longer ones. */
  async #findOtherwise(phrases: readonly string[], finder: Finder): Promise<FoundGroup[]> {
    const groups: FoundGroup[] = [];
    for (const [at, phrase] of phrases.entries()) {
      for (const same of sameNumbers(phrase)) {
        groups.push({ way: 'same', ...(await finder.findAll(phrases.with(at, same))) });
      }
    }
    if (phrases.some(hasNumberAtEdge)) {
      const found = await finder.findAll(phrases, { arePartsMeant: true });
      groups.push({ way: 'inside', ...found });
    }
    return groups;
  }

  /** Clauses below a heading that holds the one phrase of a query. */
  async #findUnder(phrases: readonly string[], finder: Finder): Promise<FoundGroup> {
    const [phrase, ...others] = phrases;
    if (phrase === undefined || others.length > 0) return { way: 'above', ...nothing };
    const under = finder.under(await finder.findParts(phrase));
    return { way: 'above', phrases, scores: new Map([...under].map((clause) => [clause, 0])) };
  }

  async #tellRead(read: ReadQuery, filters: Filters): Promise<Outcome> {
    const { reading, words, above } = read;
    const { lines, scope } = await this.#answerQuestion(read);
    const said: Said = {
      answer: answerBy(words),
      chips: await (await this.#reader()).countChips(read),
      leftOut: reading.leftOut,
      missing: [],
      lines,
    };
    return this.#outcomes.make(said, [scope, above], filters);
  }

  async #answerQuestion(read: ReadQuery): Promise<{ lines: Outcome['lines']; scope: FoundGroup }> {
    const { question, chips } = read.reading;
    const isAsked = question !== null || chips.some(({ filter }) => filter === 'agency');
    if (!isAsked) return { lines: [], scope: read.scope };
    const { answerQuestion } = await import('./questions.ts');
    return answerQuestion(read, {
      facts: this.#extras.facts,
      planOf: (clause) => this.#plans[clause],
      read: (clause) => this.#index.read(clause),
      vocabulary: await this.#extras.vocabulary(),
    });
  }

  async #searchNearby(read: ReadQuery, finder: Finder, filters: Filters): Promise<Outcome> {
    const { findNearby } = await import('./nearby.ts');
    const { said, found } = await findNearby(read, {
      finder,
      headings: this.#index.table.headings,
      extras: this.#extras,
      reader: await this.#reader(),
    });
    return this.#outcomes.make({ ...unsaid, ...said }, [{ ...found, way: 'literal' }], filters);
  }
}

function answerBy(words: readonly Wordings[]): Said['answer'] {
  if (words.some(({ isSlip }) => isSlip)) return 'slip';
  return words.every(({ isItself }) => isItself) ? 'read' : 'synonym';
}

/** Whether a reading says more than the words that were typed, or the words are all there is. */
function says({ words, chips, leftOut }: Reading): boolean {
  const isPlan = chips.length === 1 && chips[0]?.filter === 'plan' && leftOut.length === 0;
  return words.length > 0 || (chips.length > 0 && !isPlan);
}
