import type { Clause } from '../types.ts';
import { likeness } from './sentences.ts';
import type { FactPlace } from './types.ts';

/** Texts that share at least this much of the shorter one say the same. */
const sameWords = 0.6;

/**
 * Leave out facts that only repeat one of an enclosing clause, or of an earlier paragraph of their own clause, as the
 * rows of a task table do.
 *
 * @param isSame whether two facts agree in all but their words
 */
export function dropRepeats<Fact extends FactPlace>(
  facts: readonly Fact[],
  clauses: readonly Clause[],
  isSame: (one: Fact, other: Fact) => boolean,
): Fact[] {
  const parents = new Map(clauses.map(({ id, parent }) => [id, parent]));
  const kept = new Map<string, Fact[]>();
  return facts.filter((fact) => {
    const above = lineage(parents, fact.clause).flatMap((id) => kept.get(id) ?? []);
    const repeats = above.some(
      (earlier) => isElsewhere(earlier, fact) && isSame(earlier, fact) && saysSame(earlier, fact),
    );
    if (!repeats) kept.set(fact.clause, [...(kept.get(fact.clause) ?? []), fact]);
    return !repeats;
  });
}

/** A clause and those that enclose it. */
function lineage(parents: ReadonlyMap<string, string | null>, id: string): string[] {
  const ids: string[] = [];
  for (let at: string | null | undefined = id; at; at = parents.get(at)) ids.push(at);
  return ids;
}

function isElsewhere(one: FactPlace, other: FactPlace): boolean {
  return one.clause !== other.clause || one.paragraph !== other.paragraph;
}

function saysSame(one: FactPlace, other: FactPlace): boolean {
  return one.quote.includes(other.quote) || likeness(one.quote, other.quote) >= sameWords;
}
