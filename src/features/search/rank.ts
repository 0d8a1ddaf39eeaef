/** The order of results. */
import type { ClauseTable, Match, Matches } from './types.ts';

/** A heading names what its clause is about, which no number of mentions in passing can make up for. */
const headingWeight = 2;

/** Clauses that match every one of the phrases, with one score each. */
export function intersectMatches(
  table: ClauseTable,
  matches: readonly Matches[],
): Map<number, number> {
  const [first = new Map<number, Match>(), ...rest] = matches;
  const scores = new Map<number, number>();
  for (const clause of first.keys()) {
    if (rest.every((other) => other.has(clause))) {
      scores.set(clause, sumScores(table, clause, matches));
    }
  }
  return scores;
}

/** Matches of any of several phrases; each clause keeps its earliest place, and all occurrences count. */
export function uniteMatches(matches: readonly Matches[]): Matches {
  const united = new Map<number, Match>();
  for (const [clause, match] of matches.flatMap((one) => [...one])) {
    const before = united.get(clause);
    united.set(clause, {
      first: Math.min(match.first, before?.first ?? match.first),
      count: match.count + (before?.count ?? 0),
    });
  }
  return united;
}

/** Clause numbers, the best first; equals stay in the order of the plans. */
export function orderByScore(scores: ReadonlyMap<number, number>): number[] {
  return [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([clause]) => clause);
}

/** How well one match speaks for its clause: in the heading or not, then how often, each further time for less. */
export function scoreMatch(match: Match, headingLength: number): number {
  return (match.first < headingLength ? headingWeight : 0) + match.count / (match.count + 1);
}

function sumScores(table: ClauseTable, clause: number, matches: readonly Matches[]): number {
  const headingLength = table.headings[clause] ?? 0;
  return matches.reduce((sum, one) => {
    const match = one.get(clause);
    return match ? sum + scoreMatch(match, headingLength) : sum;
  }, 0);
}
