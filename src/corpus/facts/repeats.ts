import type { Clause } from '../plan.ts';
import { fold } from '../characters/fold.ts';
import { likeness } from './sentences.ts';
import type { FactPlace } from './types.ts';

/** Texts that share at least this much of the shorter one say the same. */
const sameWords = 0.6;
/** A fact is compared with no more others of a clause than this, so that long texts stay cheap. */
const mostCompared = 20;

/**
 * Leave out facts that only repeat one of an enclosing clause, or of an earlier paragraph of their own clause, as the
 * rows of a task table do.
 *
 * @param keyOf what two facts have in common that can be the same but for their words
 */
export function dropRepeats<Fact extends FactPlace>(
  facts: readonly Fact[],
  clauses: readonly Clause[],
  keyOf: (fact: Fact) => string,
): Fact[] {
  const parents = new Map(clauses.map(({ id, parent }) => [id, parent]));
  const kept = new Map<string, Fact[]>();
  return facts.filter((fact) => {
    const key = keyOf(fact);
    const repeats = lineage(parents, fact.clause).some((id) =>
      (kept.get(`${id} ${key}`) ?? []).some(
        (earlier) => isElsewhere(earlier, fact) && saysSame(earlier, fact),
      ),
    );
    if (!repeats) keep(kept, `${fact.clause} ${key}`, fact);
    return !repeats;
  });
}

function keep<Fact>(kept: Map<string, Fact[]>, place: string, fact: Fact): void {
  const others = kept.get(place);
  if (!others) kept.set(place, [fact]);
  else if (others.length < mostCompared) others.push(fact);
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
  if (one.quote.includes(other.quote)) return true;
  const told = new Set(figuresIn(one.quote));
  if (figuresIn(other.quote).some((figure) => !told.has(figure))) return false;
  return likeness(one.quote, other.quote) >= sameWords;
}

const itemNumber = /^\s*（?\d{1,2}[）、.．]/u;

/** The figures of a quotation, blanks, width and the number of an item aside: who gives others says something else. */
function figuresIn(quote: string): string[] {
  return (
    fold(quote)
      .replace(itemNumber, '')
      .replaceAll(/(?<=[\d.])\s+(?=[\d.])/gu, '')
      .match(/\d+(?:\.\d+)?/gu) ?? []
  );
}

/** Keep the first of the facts of one clause that share a key. */
export function onceAClause<Fact extends FactPlace>(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
): Fact[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const place = `${fact.clause} ${keyOf(fact)}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}
