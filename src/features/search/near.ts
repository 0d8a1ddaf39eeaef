/** The closest there is, for a query that no clause answers: clauses that hold the weightiest of its words. */
import { keyOf } from './fold.ts';
import type { Matches } from './types.ts';

/** Each word costs a part of the index. */
const mostWords = 8;
/** Clauses that hold less than this share of what is asked for answer another question. */
const leastCoverage = 0.5;

/** Words of a question that say nothing about its subject. */
const fillers = new Set(
  '什么 怎么 怎样 如何 哪些 哪个 哪里 多少 是否 能否 可以 能不能 会不会 是不是 有没有 为什么 我们 你们 他们 以及 或者 还是 应该 需要 由谁 谁来 时候'.split(
    ' ',
  ),
);

/** Cut a query into words, as the browser sees them; where it sees none, into pairs of characters. */
export function wordsOf(text: string): readonly string[] {
  const words = typeof Intl.Segmenter === 'function' ? segment(text) : pairsOf(keyOf(text));
  const telling = words.filter((word) => [...word].length > 1 && !fillers.has(word));
  return [...new Set(telling)].slice(0, mostWords);
}

/** Score clauses by the words they hold, rare words counting for more; clauses that hold too few are left out. */
export function scoreByCoverage(
  found: readonly Matches[],
  clauseCount: number,
): Map<number, number> {
  const weights = found.map((matches) => Math.log(1 + clauseCount / (matches.size + 1)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Map<number, number>();
  for (const [at, matches] of found.entries()) {
    for (const clause of matches.keys()) {
      scores.set(clause, (scores.get(clause) ?? 0) + (weights[at] ?? 0) / all);
    }
  }
  return new Map([...scores].filter(([, coverage]) => coverage >= leastCoverage));
}

function segment(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => keyOf(segment));
}

function pairsOf(key: string): string[] {
  const characters = [...key];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
