import { clauseTexts } from '../../corpus/clause-texts.ts';
import type { Plan } from '../../corpus/plan.ts';
import type { Term } from '../learn/registers/glossary.ts';
import { markFacts } from './fact-marks.ts';
import { layOutMarks, type HasPlacePage } from './mark-tree.ts';
import { markPlanTerms } from './plan-terms.ts';
import { markPlanRepairs } from './repair-marks.ts';

/** The texts of all clauses of a plan as a page draws them: by clause id, the heading (0) and then every paragraph. */
export function markClauses(
  { clauses, facts, repairs }: Pick<Plan, 'clauses' | 'facts' | 'repairs'>,
  { terms, hasPlacePage }: { terms: readonly Term[]; hasPlacePage: HasPlacePage },
) {
  const factMarks = markFacts(clauses, facts);
  const repairMarks = markPlanRepairs({ clauses, repairs });
  return new Map(
    clauses.map((clause) => {
      const texts = clauseTexts(clause);
      const marks = texts.map((_, index) => [
        ...(repairMarks.get(clause.id)?.[index] ?? []),
        ...(factMarks.get(clause.id)?.[index] ?? []),
      ]);
      const termMarks = markPlanTerms(clause, terms, marks);
      const laidOut = texts.map((text, index) =>
        layOutMarks(text, [...marks[index]!, ...termMarks[index]!], hasPlacePage),
      );
      return [clause.id, laidOut] as const;
    }),
  );
}
