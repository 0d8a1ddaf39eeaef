import { clauseTexts } from '../../corpus/clause-texts.ts';
import type { Clause, Plan } from '../../corpus/plan.ts';
import { oncePer } from '../../shared/once.ts';
import type { Term } from './registers/glossary.ts';

/** The place `[start, end)` of a term in a text. */
export interface TermMark {
  start: number;
  end: number;
  term: Term;
}

/** The same terms are looked for in every clause. */
const longestFirst = oncePer((terms: readonly Term[]) =>
  terms
    .flatMap((term) => term.words.map((word) => ({ word, term })))
    .sort((a, b) => b.word.length - a.word.length),
);

/** Find every use of each term in a text, in its order; where words overlap the longer one counts. */
export function findTerms(text: string, terms: readonly Term[]): TermMark[] {
  const taken: TermMark[] = [];
  for (const { word, term } of longestFirst(terms)) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      const mark = { start: at, end: at + word.length, term };
      if (taken.every(({ start, end }) => mark.end <= start || end <= mark.start)) taken.push(mark);
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/**
 * Find the first use of each term in a text; where words overlap the longer one counts.
 *
 * @example markTerms('低于筛选值', terms) // [{ start: 2, end: 5, term: 筛选值 }]
 */
export function markTerms(text: string, terms: readonly Term[]): TermMark[] {
  return firstUses(findTerms(text, terms), new Set());
}

/** Those marks whose term was not met before; what is met now is added to `met`. */
export function firstUses(marks: readonly TermMark[], met: Set<string>): TermMark[] {
  return marks.filter(({ term }) => {
    const isFirst = !met.has(term.id);
    met.add(term.id);
    return isFirst;
  });
}

/** The clauses of the plans that use each term, by the term's id, in the order of the documents. */
export function findUses(terms: readonly Term[], plans: readonly Plan[]): Map<string, Clause[]> {
  const uses = new Map<string, Clause[]>(terms.map(({ id }) => [id, []]));
  for (const clause of plans.flatMap(({ clauses }) => clauses)) {
    for (const { term } of markTerms(clauseTexts(clause).join('\n'), terms))
      uses.get(term.id)?.push(clause);
  }
  return uses;
}
