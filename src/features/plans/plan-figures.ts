import type { Clause, Plan } from '../../corpus/plan.ts';
import { countCharacters } from './outline.ts';

/** What can be counted in a plan. */
export const planFigures = ['clauses', 'parts', 'characters', 'repairs', 'rows', 'open'] as const;
export type PlanFigureName = (typeof planFigures)[number];

/** Count something in a plan; introductions and lists show these figures and never a typed one. */
export function countInPlan(plan: Plan, figure: PlanFigureName): number {
  switch (figure) {
    case 'clauses':
      return plan.clauses.length;
    case 'parts':
      return plan.clauses.filter(isPart).length;
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

/** The text before the first number and after the last is a clause, and none of the parts. */
function isPart({ ordinals, parent }: Clause): boolean {
  return parent === null && !/^(?:0|end)(?:\.|$)/.test(ordinals);
}
