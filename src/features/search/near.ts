/** The closest there is, for a query that no clause answers: clauses that hold the rarest of its words. */
import { keyOf } from './fold.ts';
import type { Matches } from './types.ts';

/** Each word costs a part of the index. */
const mostWords = 8;
/** Clauses that hold less than this share of what is asked for answer another question. */
const leastCoverage = 0.5;

/** Characters that stand alone in a sentence and mean nothing that could be looked for. */
const particles = new Set(
  '被了找在是有和与及从到给让把就都也还要会能去来做查问说我你他她它这那个吗呢的地得家谁什么',
);

/** Cut texts into known words, and what is left as the browser sees them; characters that it leaves alone make one word with their neighbours. */
export function wordsOf(
  texts: readonly string[],
  known: readonly string[] = [],
): readonly string[] {
  const cut = (text: string): readonly string[] =>
    typeof Intl.Segmenter === 'function' ? segment(text) : pairsOf(keyOf(text));
  const words = texts
    .flatMap((text) => cutAtKnown(text, known))
    .flatMap((text) => (known.includes(text) ? [text] : cut(text)));
  return [...new Set(words)].filter((word) => word !== '').slice(0, mostWords);
}

/** Clauses that hold a word. */
interface Held {
  matches: Matches;
  /** Whether the reader set the word apart; a piece of a longer word says less of what is meant. */
  isWhole: boolean;
}

/**
 * Score clauses by the words they hold, so that no number of common words outweighs a rarer one, nor pieces a whole
 * word; clauses that hold too little are left out.
 */
export function scoreByRarity(held: readonly Held[], clauseCount: number): Map<number, number> {
  const rarest = held
    .filter(({ matches }) => matches.size > 0)
    .sort(
      (one, other) =>
        Number(other.isWhole) - Number(one.isWhole) || one.matches.size - other.matches.size,
    )
    .map(({ matches }) => matches);
  const weights = rarest.map(({ size }) => Math.log(1 + clauseCount / size));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Map<number, number>();
  const covered = new Map<number, number>();
  for (const [at, matches] of rarest.entries()) {
    for (const clause of matches.keys()) {
      scores.set(clause, (scores.get(clause) ?? 0) + 2 ** -at);
      covered.set(clause, (covered.get(clause) ?? 0) + (weights[at] ?? 0) / all);
    }
  }
  return new Map(
    [...scores].filter(
      ([clause]) => rarest[0]?.has(clause) === true || (covered.get(clause) ?? 0) >= leastCoverage,
    ),
  );
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

function segment(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  let isAlone = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const word = isWordLike === true ? keyOf(segment) : '';
    const isSingle = [...word].length === 1 && /^\p{Script=Han}$/u.test(word);
    if (particles.has(word)) {
      isAlone = false;
      continue;
    }
    if (isSingle && isAlone) words[words.length - 1] = `${words.at(-1) ?? ''}${word}`;
    else if (word !== '') words.push(word);
    isAlone = isSingle;
  }
  return words;
}

function pairsOf(key: string): string[] {
  const characters = [...key];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
