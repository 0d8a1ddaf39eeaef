/** Clauses by the words they hold, by what stands above them, and by how much of what was asked they hold. */
import { hasNumberAtEdge, indexForm, partialForm } from './content.ts';
import { findPhrase } from './phrases.ts';
import { intersectMatches, uniteMatches } from './rank.ts';
import { sameNumbers } from './numbers.ts';
import { otherWords } from './rewrite.ts';
import type { Matches, PhraseIndex, Synonym } from './types.ts';

/** Clauses with their scores, and the phrases they were found by. */
export interface Found {
  scores: ReadonlyMap<number, number>;
  phrases: readonly string[];
}

/** What stands for one word. */
export interface Wordings {
  matches: Matches;
  phrases: readonly string[];
  /** Whether it is the word itself that was found. */
  isItself: boolean;
  /** Whether it is what the word may be a slip for. */
  isSlip: boolean;
}

/** A word that stands nowhere is looked for in pieces up to here. */
const longestCut = 6;

export const nothing: Found = { scores: new Map(), phrases: [] };

export class Finder {
  readonly #index: PhraseIndex;
  /** What the query in hand has asked already. */
  readonly #asked = new Map<string, Promise<Matches>>();

  constructor(index: PhraseIndex) {
    this.#index = index;
  }

  /** Clauses that hold a phrase, its numbers being whole ones. */
  find(phrase: string): Promise<Matches> {
    return this.#ask(indexForm(phrase));
  }

  /** Clauses that hold a phrase, be it that its outermost numbers are parts of longer ones there. */
  findParts(phrase: string): Promise<Matches> {
    return this.#ask(hasNumberAtEdge(phrase) ? partialForm(phrase) : indexForm(phrase));
  }

  /** Clauses that hold all of the phrases. */
  async findAll(phrases: readonly string[], { arePartsMeant = false } = {}): Promise<Found> {
    const matches: Matches[] = [];
    for (const phrase of phrases) {
      const found = await (arePartsMeant ? this.findParts(phrase) : this.find(phrase));
      if (found.size === 0) return nothing;
      matches.push(found);
    }
    return { phrases, scores: intersectMatches(this.#index.table, matches) };
  }

  /**
   * Clauses that hold a word; where none does, its numbers written otherwise, or other words for it.
   *
   * @param isWide whether these count beside the word as well
   */
  async findWordings(
    word: string,
    synonyms: readonly Synonym[],
    isWide = false,
  ): Promise<Wordings> {
    const matches = await this.find(word);
    const others = [word, ...sameNumbers(word)].flatMap((one) => otherWords(one, synonyms));
    if (matches.size > 0) {
      const found = isWide ? await this.findAny([word, ...others]) : null;
      return found && found.phrases.length > 1
        ? found
        : { matches, phrases: [word], isItself: true, isSlip: false };
    }
    const same = await this.findAny(sameNumbers(word));
    return same.phrases.length > 0 ? same : this.findAny(others);
  }

  /**
   * Put a single character to the word before it in a text where clauses hold both in a row, or to the first character of
   * the word behind it, where that is the more common: 有机肥 is no 有机, nor is there a 工厂 in 化工厂.
   */
  async joinSingles(words: readonly string[], texts: readonly string[]): Promise<string[]> {
    const stands = async (run: string): Promise<boolean> =>
      texts.some((text) => text.includes(run)) && (await this.find(run)).size > 0;
    const isRarer = async (word: string, other: string): Promise<boolean> =>
      (await stands(other)) && (await this.find(word)).size < (await this.find(other)).size;
    const joined: string[] = [];
    for (const word of words) {
      const before = joined.at(-1) ?? '';
      const [first = ''] = word;
      if (before !== '' && word.length === 1 && (await stands(before + word)))
        joined.splice(-1, 1, before + word);
      else if (before.length === 1 && word.length === 2 && (await isRarer(word, before + first)))
        joined.splice(-1, 1, before + first);
      else joined.push(word);
    }
    return joined;
  }

  /** Where neighbours stand in a row; of words that stand nowhere there is `''`. */
  async findRows(words: readonly string[]): Promise<readonly Matches[]> {
    const rows = words.slice(1).map((word, at) => [words[at] ?? '', word]);
    const known = rows.filter((row) => !row.includes(''));
    // Few of the clauses that hold one are shown, so that it does not pay to read them.
    return Promise.all(known.map((row) => this.#index.find(indexForm(row.join('')))));
  }

  /** Cut words that stand nowhere into the longest parts that stand somewhere; a common character says nothing alone. */
  async cutUnknown(words: readonly string[], synonyms: readonly Synonym[]): Promise<string[]> {
    const cut: string[] = [];
    // Of single characters those say something that the register of other words has, as 镉.
    const isTelling = (word: string): boolean =>
      [...word].length > 1 || synonyms.some(({ find }) => find.includes(word));
    for (const word of words) {
      const { phrases } = await this.findWordings(word, synonyms);
      const characters = [...word].slice(0, longestCut);
      const isKnown = phrases.length > 0;
      const found = isKnown ? [] : await this.#partsOf(characters, characters.length - 1);
      // 电站 is not what 核电站 asks for.
      const parts = found.join('') === word ? found.filter(isTelling) : [];
      cut.push(...(parts.length > 0 ? parts : [word]));
    }
    return [...new Set(cut)].filter(isTelling);
  }

  async #partsOf(characters: readonly string[], longest: number): Promise<string[]> {
    if (characters.length === 0) return [];
    for (let length = longest; length > 0; length--) {
      const part = characters.slice(0, length).join('');
      if (this.#isCommon(part) || (await this.find(part)).size === 0) continue;
      const rest = characters.slice(length);
      return [part, ...(await this.#partsOf(rest, rest.length))];
    }
    return this.#partsOf(characters.slice(1), characters.length - 1);
  }

  #isCommon(word: string): boolean {
    return [...word].length === 1 && this.#index.table.common.includes(word);
  }

  /** Of phrases those that stand in the most clauses, or nearly; the others are chance. */
  async findCommon(phrases: readonly string[]): Promise<string[]> {
    const sizes = await Promise.all(phrases.map(async (phrase) => (await this.find(phrase)).size));
    const most = Math.max(1, ...sizes);
    return phrases.filter((_, at) => (sizes[at] ?? 0) * 2 >= most);
  }

  /** Clauses that hold any of some phrases. */
  async findAny(phrases: readonly string[]): Promise<Wordings> {
    const different = [...new Set(phrases)];
    const found = await Promise.all(different.map((phrase) => this.find(phrase)));
    return {
      matches: uniteMatches(found),
      phrases: different.filter((_, at) => (found[at]?.size ?? 0) > 0),
      isItself: false,
      isSlip: false,
    };
  }

  /** Clauses whose heading, or one above them, holds a word: those that match in their heading, and all below these. */
  under(matches: Matches): ReadonlySet<number> {
    const { headings, depths, plans } = this.#index.table;
    const under = new Set<number>();
    const firsts = new Set<number>();
    let next = 0;
    for (const { count } of plans) firsts.add((next += count) - count);
    for (const [clause, { first }] of matches) {
      if (first >= (headings[clause] ?? 0)) continue;
      under.add(clause);
      const depth = depths[clause] ?? 0;
      for (let at = clause + 1; (depths[at] ?? 0) > depth && !firsts.has(at); at++) under.add(at);
    }
    return under;
  }

  #ask(form: string): Promise<Matches> {
    const kind = this.#asked.size === 0 ? 'alone' : 'among';
    const asked = this.#asked.get(form) ?? findPhrase(this.#index, form, kind);
    this.#asked.set(form, asked);
    return asked;
  }
}
