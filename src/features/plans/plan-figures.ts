import { numberedClauses } from '../../corpus/numbered-clauses.ts';
import type { Plan } from '../../corpus/types.ts';
import { countCharacters } from './outline.ts';

/** What can be counted in a plan. */
export const planFigures = ['clauses', 'parts', 'characters', 'repairs', 'rows', 'open'] as const;
export type PlanFigureName = (typeof planFigures)[number];

/** Count something in a plan; introductions and lists show these figures and never a typed one. */
export function countInPlan(plan: Plan, figure: PlanFigureName): number {
  switch (figure) {
    case 'clauses':
      return numberedClauses(plan.clauses).length;
    case 'parts':
      return numberedClauses(plan.clauses).filter(({ parent }) => parent === null).length;
    case 'characters':
      return plan.clauses.reduce((sum, clause) => sum + countCharacters(clause), 0);
    case 'repairs':
      return plan.repairs.length;
    case 'rows':
      return plan.table?.rows.length ?? 0;
    case 'open':
      return plan.openDiagnostics.length;
  }
}
