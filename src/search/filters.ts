/** Narrowing results by plan and level, and counting what each choice would leave. */
import { planLevels } from '../corpus/types.ts';
import type { ClauseTable, Facets, Filters, PlanEntry } from './types.ts';

export const noFilters: Filters = { plans: [], levels: [] };

/** The plan that each clause belongs to, by clause number. */
export function plansByClause(table: ClauseTable): readonly PlanEntry[] {
  return table.plans.flatMap((plan) => new Array<PlanEntry>(plan.count).fill(plan));
}

/** Whether a plan's clauses pass the filters. No choice within a filter means any; choices within one add up. */
export function passesFilters(plan: PlanEntry, filters: Filters): boolean {
  return passesPlan(plan, filters) && passesLevel(plan, filters);
}

/** True counts for every value of every filter, each as if the other filters stood and this one were open. */
export function countFacets(
  plans: readonly PlanEntry[],
  clauses: Iterable<number>,
  filters: Filters,
): Facets {
  const byPlan: Record<string, number> = Object.fromEntries(plans.map(({ id }) => [id, 0]));
  const byLevel = Object.fromEntries(planLevels.map((level) => [level, 0])) as Facets['levels'];
  const levels: Record<string, number> = byLevel;
  for (const clause of clauses) {
    const plan = plans[clause];
    if (!plan) continue;
    if (passesLevel(plan, filters)) byPlan[plan.id] = (byPlan[plan.id] ?? 0) + 1;
    if (passesPlan(plan, filters)) levels[plan.level] = (levels[plan.level] ?? 0) + 1;
  }
  return { plans: byPlan, levels: byLevel };
}

function passesPlan(plan: PlanEntry, { plans }: Filters): boolean {
  return plans.length === 0 || plans.includes(plan.id);
}

function passesLevel(plan: PlanEntry, { levels }: Filters): boolean {
  return levels.length === 0 || levels.includes(plan.level);
}
