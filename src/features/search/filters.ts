/** Narrowing results, and counting what each choice would leave. */
import {
  filterNames,
  type ClauseFacts,
  type ClauseTable,
  type Facets,
  type FilterName,
  type Filters,
  type PlanEntry,
} from './types.ts';

export const noFilters: Filters = {
  province: [],
  plan: [],
  level: [],
  topic: [],
  agency: [],
  role: [],
  kind: [],
  year: [],
};

/** The filters that the clause table answers by itself. */
export const planFilters = ['province', 'plan', 'level'] as const satisfies readonly FilterName[];

/** What one clause is narrowed by. */
export interface Filtered extends ClauseFacts {
  plan: PlanEntry;
}

/** The plan that each clause belongs to, by clause number. */
export function plansByClause(table: ClauseTable): readonly PlanEntry[] {
  return table.plans.flatMap((plan) => new Array<PlanEntry>(plan.count).fill(plan));
}

/** The plans of the chosen provinces; where none is chosen, those of the provinces that chosen plans belong to. */
export function plansBeside(
  plans: readonly PlanEntry[],
  { province, plan }: Filters,
): readonly PlanEntry[] {
  const chosen = plans.filter(({ id }) => plan.includes(id)).map((entry) => entry.province);
  const provinces = province.length > 0 ? province : chosen;
  return plans.filter((entry) => provinces.includes(entry.province));
}

/** Whether filters can only be answered with the facts of the clauses. */
export function needsFacts(filters: Filters): boolean {
  const answered: readonly FilterName[] = planFilters;
  return filterNames.some((name) => filters[name].length > 0 && !answered.includes(name));
}

/** Whether a clause passes every filter; choices within one filter add up. */
export function passesFilters(clause: Filtered, filters: Filters): boolean {
  return passesAll(clause, filters, chosenNames(filters));
}

/** True counts for every value of some filters, each as if the other filters stood and this one were open. */
export function countFacets(
  clauses: readonly Filtered[],
  filters: Filters,
  names: readonly FilterName[],
): Facets {
  return Object.fromEntries(
    names.map((name) => {
      const open = { ...filters, [name]: [] };
      const chosen = chosenNames(open);
      const counts: Record<string, number> = {};
      for (const clause of clauses) {
        if (!passesAll(clause, open, chosen)) continue;
        for (const value of new Set(valuesOf(name, clause, open)))
          counts[value] = (counts[value] ?? 0) + 1;
      }
      return [name, counts];
    }),
  );
}

/** The filters in which anything is chosen; with thousands of results it matters to look at no others. */
function chosenNames(filters: Filters): readonly FilterName[] {
  return filterNames.filter((name) => filters[name].length > 0);
}

function passesAll(clause: Filtered, filters: Filters, names: readonly FilterName[]): boolean {
  return names.every((name) =>
    valuesOf(name, clause, filters).some((value) => filters[name].includes(value)),
  );
}

/** An agency and a role are meant together: who leads in one thing and takes part in another does not lead in both. */
function valuesOf(
  name: FilterName,
  clause: Filtered,
  { agency, role }: Filters,
): readonly string[] {
  const { plan, topics, duties, kinds, years } = clause;
  switch (name) {
    case 'province':
      return [plan.province];
    case 'plan':
      return [plan.id];
    case 'level':
      return [plan.level];
    case 'topic':
      return topics;
    case 'agency':
      return duties
        .filter((duty) => duty.agency !== '' && admits(role, duty.role))
        .map((duty) => duty.agency);
    case 'role':
      return duties.filter((duty) => admits(agency, duty.agency)).map((duty) => duty.role);
    case 'kind':
      return kinds;
    case 'year':
      return years;
  }
}

function admits(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
