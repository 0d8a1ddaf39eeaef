import { type Responsibility, responsibilityRoles } from '../../corpus/facts/types.ts';

/** The clauses in which an agency has one role, each with the names under which it is printed there. */
export type RoleDuties = ReturnType<typeof dutiesByRole>[number];

/** Sort the responsibilities of one agency in one plan: by role, one entry a clause, in the order of the document. */
export function dutiesByRole(responsibilities: readonly Responsibility[]) {
  return responsibilityRoles.flatMap((role) => {
    const own = responsibilities.filter((fact) => fact.role === role);
    const duties = [...Map.groupBy(own, ({ clause }) => clause)].map(([clause, facts]) => ({
      clause,
      units: [...new Set(facts.map(({ unit }) => unit))],
    }));
    return duties.length > 0 ? [{ role, duties }] : [];
  });
}

/** The names under which an agency is printed, the most frequent first. */
export function printedNames(responsibilities: readonly Responsibility[]): string[] {
  const counts = Map.groupBy(responsibilities, ({ unit }) => unit);
  return [...counts]
    .map(([unit, facts]) => ({ unit, count: facts.length }))
    .sort((one, other) => other.count - one.count)
    .map(({ unit }) => unit);
}
