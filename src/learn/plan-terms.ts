import type { Clause } from '../corpus/types.ts';
import type { Mark } from '../lib/marked-text.ts';
import type { Term } from './registers/glossary.ts';
import { findTerms, firstUses } from './term-marks.ts';

/** A term of the glossary in the text of a plan. */
export interface PlanTermMark extends Mark {
  role: 'term';
  /** Its id in the glossary. */
  term: string;
}

/** What a page marks in one clause already: one list a paragraph. */
type TakenPlaces = (clause: Clause) => readonly (readonly Mark[])[];

/**
 * Find, in each part of a plan, the first place of every term that no other mark covers: one list a paragraph, by
 * clause id. Only running text is looked at; a list of units or a heading is left as it is.
 */
export function markPlanTerms(
  clauses: readonly Clause[],
  terms: readonly Term[],
  taken: TakenPlaces,
): Map<string, PlanTermMark[][]> {
  let met = new Set<string>();
  return new Map(
    clauses.map((clause) => {
      if (clause.parent === null) met = new Set();
      const others = taken(clause);
      const marks = clause.paragraphs.map(({ kind, text }, index) => {
        if (kind !== 'text') return [];
        const free = findTerms(text, terms).filter((mark) => !isTaken(mark, others[index] ?? []));
        return firstUses(free, met).map(({ start, end, term }): PlanTermMark => ({
          role: 'term',
          start,
          end,
          term: term.id,
        }));
      });
      return [clause.id, marks];
    }),
  );
}

/** An empty mark within a word, or at its edge, takes the place too. */
function isTaken({ start, end }: Mark, others: readonly Mark[]): boolean {
  return others.some((other) => start <= other.end && other.start <= end);
}
