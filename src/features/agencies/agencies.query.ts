import type { ResponsibilityRole } from '../../corpus/facts/types.ts';
import type { Agency } from '../../corpus/registers/agencies.ts';
import type { Plan } from '../../corpus/plan.ts';
import { dutiesByRole, printedNames } from './agency-duties.ts';
import { groupRoutesWithin } from '../plans/plan-groups.query.ts';
import { getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';

/** What one agency is called and charged with in one plan. */
export type AgencyInPlan = ReturnType<typeof readPlans>[number];

/** An agency with its part in every plan that charges it with something. */
export interface AgencyEntry {
  agency: Agency;
  plans: readonly AgencyInPlan[];
}

/** Every agency that some plan charges with something, those that lead most clauses first. */
export const getAgencies = once((): readonly AgencyEntry[] =>
  loadCorpus()
    .registers.agencies.map((agency) => ({ agency, plans: readPlans(agency) }))
    .filter(({ plans }) => plans.length > 0)
    .sort(
      (one, other) =>
        countDuties(other, 'lead') - countDuties(one, 'lead') ||
        countDuties(other) - countDuties(one),
    ),
);

/** How many clauses an agency has a part in, or has one role in. */
export function countDuties({ plans }: AgencyEntry, role?: ResponsibilityRole): number {
  return plans
    .flatMap(({ roles }) => roles)
    .filter((entry) => role === undefined || entry.role === role)
    .reduce((sum, { duties }) => sum + duties.length, 0);
}

/** The clauses that an agency leads in a plan, and those in which it has any other part. */
export function countParts({ roles }: AgencyInPlan): [number, number] {
  const count = (isWanted: boolean): number =>
    roles
      .filter(({ role }) => (role === 'lead') === isWanted)
      .reduce((sum, { duties }) => sum + duties.length, 0);
  return [count(true), count(false)];
}

/** The path of an agency's page from the site's root. */
export function agencyPath(id: string): string {
  return `/agencies/${id}/`;
}

/** An agency with its part in some plans alone. */
export function cutAgency({ agency, plans }: AgencyEntry, members: readonly Plan[]): AgencyEntry {
  return { agency, plans: plans.filter(({ plan }) => members.includes(plan)) };
}

/** The routes of the agencies' pages by group; where no plan of a group charges one, there is none. */
export const agencyGroupRoutes = () =>
  groupRoutesWithin(getAgencies(), 'agency', {
    idOf: ({ agency }) => agency.id,
    cut: (entry, plans) => {
      const own = cutAgency(entry, plans);
      return own.plans.length > 0 ? own : null;
    },
  });

function readPlans({ id, names }: Agency) {
  return getPlans().flatMap((plan) => {
    const own = plan.facts.responsibilities.filter(({ agency }) => agency === id);
    if (own.length === 0) return [];
    /** What the register says of its name after 2018; `null` where it says nothing. */
    const name = names.find((entry) => entry.plan === plan.metadata.id) ?? null;
    return [{ plan, printed: printedNames(own), name, roles: dutiesByRole(own) }];
  });
}

/** The agencies that lead in one plan, the busiest first. */
export function getLeads(plan: string) {
  return listLeads().get(plan) ?? [];
}

const listLeads = once(() => {
  const leading = getAgencies().flatMap(({ agency: { id, name }, plans }) =>
    plans.map(({ plan, printed, roles }) => ({
      id,
      plan: plan.metadata.id,
      printed: printed[0] ?? name,
      clauses: roles.find(({ role }) => role === 'lead')?.duties.length ?? 0,
    })),
  );
  const busy = leading.filter(({ clauses }) => clauses > 0);
  return Map.groupBy(
    busy.sort((one, other) => other.clauses - one.clauses),
    ({ plan }) => plan,
  );
});
