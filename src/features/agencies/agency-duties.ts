import {
  type Responsibility,
  responsibilityRoles,
  type ResponsibilityRole,
} from '../../corpus/facts/types.ts';

/** A clause in which an agency has a part, with the names under which it is printed there. */
export interface Duty {
  clause: string;
  units: readonly string[];
}

/** The clauses in which an agency has one role. */
export interface RoleDuties {
  role: ResponsibilityRole;
  duties: readonly Duty[];
}

/** Sort the responsibilities of one agency in one plan: by role, one entry a clause, in the order of the document. */
export function dutiesByRole(responsibilities: readonly Responsibility[]): RoleDuties[] {
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
