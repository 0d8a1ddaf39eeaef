/** The closest there is, for a query that no clause answers: clauses that hold the rarest of its words. */
import { keyOf } from './fold.ts';
import { scoreMatch } from './rank.ts';
import type { Matches } from './types.ts';

/** Each word costs a part of the index. */
const mostWords = 8;
/** Clauses that hold less than this share of what is asked for answer another question. */
const leastCoverage = 0.5;

/** Characters that stand alone in a sentence and mean nothing that could be looked for. */
const particles = new Set(
  '被了在是有和与及从到给让把对由向于里后请就都也还要会能我你他她它这那个吗呢的地得谁什么',
);
/** Those that may be a part of a word with another: 详查. */
const verbs = new Set('找去来做查问说想看家');
/** Numbers with what is counted, and dates. */
const figure = /\d{4}年(?:\d{1,2}月)?[底末初]?(?:之?前)?|\d+(?:\.\d+)?%?(?:以上|左右)?/u;

/** Cut texts into known words, and what is left as the browser sees them; characters that it leaves alone make one word with their neighbours. */
export function wordsOf(
  texts: readonly string[],
  known: readonly string[] = [],
): readonly string[] {
  const cut = (text: string): readonly string[] =>
    typeof Intl.Segmenter === 'function' ? segment(text) : pairsOf(keyOf(text));
  const words = texts
    .flatMap((text) => cutAtKnown(text, known))
    .flatMap((text) =>
      known.includes(text) ? [text] : text.split(new RegExp(`(${figure.source})`, 'u')),
    )
    .flatMap((text) =>
      known.includes(text) || figure.exec(text)?.[0] === text ? [text] : cut(text),
    );
  return [...new Set(words)].filter((word) => word !== '').slice(0, mostWords);
}

/** Clauses that hold a word. */
interface Held {
  matches: Matches;
  /** Whether the reader set the word apart; a piece of a longer word says less of what is meant. */
  isWhole: boolean;
}

/** What tells between clauses that hold the same words. */
interface Standing {
  headings: readonly (number | null)[];
  /** What speaks for a clause beside its words, as that they stand side by side. */
  favours: readonly ((clause: number) => boolean)[];
}

/**
 * Score clauses by the words they hold, so that no number of common words outweighs a rarer one, nor pieces a whole
 * word; clauses that hold too little are left out.
 */
export function scoreByRarity(
  held: readonly Held[],
  { headings, favours }: Standing,
): Map<number, number> {
  const rarest = held
    .filter(({ matches }) => matches.size > 0)
    .sort(
      (one, other) =>
        Number(other.isWhole) - Number(one.isWhole) || one.matches.size - other.matches.size,
    )
    .map(({ matches }) => matches);
  const weights = rarest.map(({ size }) => Math.log(1 + headings.length / size));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Map<number, number>();
  const covered = new Map<number, number>();
  /** Less than the most common word weighs. */
  const least = 2 ** -rarest.length / 2;
  for (const [at, matches] of rarest.entries()) {
    for (const [clause, match] of matches) {
      const place = scoreMatch(match, headings[clause] ?? 0) / (4 * rarest.length);
      const before = scores.get(clause) ?? least * shareOf(favours, clause);
      scores.set(clause, before + 2 ** -at + least * place);
      covered.set(clause, (covered.get(clause) ?? 0) + (weights[at] ?? 0) / all);
    }
  }
  return new Map(
    [...scores].filter(
      ([clause]) => rarest[0]?.has(clause) === true || (covered.get(clause) ?? 0) >= leastCoverage,
    ),
  );
}

function shareOf(favours: Standing['favours'], clause: number): number {
  return favours.filter((favour) => favour(clause)).length / Math.max(1, favours.length);
}

/** Cut a text before and behind the longest known words in it. */
function cutAtKnown(text: string, known: readonly string[]): string[] {
  const [longest] = known
    .filter((word) => text.includes(word))
    .sort((one, other) => other.length - one.length);
  if (longest === undefined || text === longest) return text === '' ? [] : [text];
  const at = text.indexOf(longest);
  return [
    ...cutAtKnown(text.slice(0, at), known),
    longest,
    ...cutAtKnown(text.slice(at + longest.length), known),
  ];
}

/**
 * A piece of a query that stands nowhere, with what else is left of its word between the pieces that do: 渗滤液 for 滤液.
 *
 * @param found Pieces that stand somewhere and say something.
 */
export function unfoundWord(
  piece: string,
  texts: readonly string[],
  found: readonly string[],
): string {
  const rest = found.reduce((parts, word) => parts.flatMap((part) => part.split(word)), [...texts]);
  return rest.find((part) => part.includes(piece)) ?? piece;
}

/** Whether the browser knows a text as one word, which is then no slip for another. */
export function isWord(text: string): boolean {
  if (typeof Intl.Segmenter !== 'function') return true;
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].length < 2;
}

function segment(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  let isAlone = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const word = isWordLike === true ? keyOf(segment) : '';
    const isSingle = /^\p{Script=Han}$/u.test(word) && !particles.has(word);
    if (isSingle && isAlone) words[words.length - 1] = `${words.at(-1) ?? ''}${word}`;
    else if (word !== '' && !particles.has(word)) words.push(word);
    isAlone = isSingle;
  }
  return words.filter((word) => ![...word].every((character) => verbs.has(character)));
}

function pairsOf(key: string): string[] {
  const characters = [...key];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
