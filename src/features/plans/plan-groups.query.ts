import type { Plan } from '../../corpus/plan.ts';
import { planLevels } from '../../corpus/plan-kinds.ts';
import { groupPlans, mostTogether, type PlanGroup } from './plan-groups.ts';
import { countInPlan } from './plan-figures.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { href } from '../../shared/url.ts';
import { getDivisions } from '../notices/notices.query.ts';

/** The plans that stand on one page of a list. */
export type ShownGroup = PlanGroup<Plan>;

/** The plans of one province. */
export type PlanProvince = ReturnType<typeof getPlanProvinces>[number];

/** The plans by province and page; none where a page can speak of all of them. */
export const getPlanGroups = once((): readonly PlanGroup<Plan>[] =>
  groupPlans(getPlans(), getDivisions()),
);

/** The plans by province; none where a page can speak of all of them. */
export const getPlanProvinces = once(() =>
  [...Map.groupBy(getPlanGroups(), ({ province }) => province)].map(([province, members]) => ({
    province,
    plans: members.flatMap(({ plans }) => plans),
  })),
);

/** Counts what some plans hold of that which a list is about. */
export type CountOf = (plans: readonly Plan[]) => number;

/** In how many places the texts of some plans differ from their sources. */
export function countRepairs(plans: readonly Plan[]): number {
  return plans.reduce((sum, { repairs }) => sum + repairs.length, 0);
}

/** The routes of a list's pages by group; where nothing stands in a group, there is none. */
export function groupRoutes(countOf: CountOf) {
  return getPlanGroups()
    .filter(({ plans }) => countOf(plans) > 0)
    .map((group) => ({ params: { group: group.id }, props: { group } }));
}

/** The routes of the pages by group of many lists; `cut` leaves of one what some plans say, or nothing. */
export function groupRoutesWithin<List, Name extends string>(
  lists: readonly List[],
  name: Name,
  {
    idOf,
    cut,
  }: { idOf: (list: List) => string; cut: (list: List, plans: readonly Plan[]) => List | null },
) {
  return lists.flatMap((list) =>
    getPlanGroups().flatMap((group) => {
      const own = cut(list, group.plans);
      const params = { [name]: idOf(list), group: group.id } as Record<Name | 'group', string>;
      return own === null ? [] : [{ params, props: { list: own, group } }];
    }),
  );
}

/** What the site holds in all; no provinces are counted where a page can name every plan. */
export function getCoverage(): { plans: readonly Plan[]; clauses: number; provinces: number } {
  const plans = getPlans();
  const clauses = plans.reduce((sum, plan) => sum + countInPlan(plan, 'clauses'), 0);
  return { plans, clauses, provinces: getPlanProvinces().length };
}

/** Whether there are more plans than a page can speak of. */
export function arePlansSplit(): boolean {
  return getPlanGroups().length > 0;
}

/** The plans that stand for all where not all can be shown: the first of the list. */
export function getShownPlans(): readonly Plan[] {
  return getPlans().slice(0, mostTogether);
}

/** The page of a group below a list's own: `/topics/farmland/in/620000/`. */
function groupPath(list: string, { id }: Pick<PlanGroup<Plan>, 'id'>): string {
  return `${list}in/${id}/`;
}

/** The address of a group's page, with the site's base. */
export function groupHref(list: string, group: ShownGroup): string {
  return href(groupPath(list, group));
}

const groupsByPlan = once(
  () =>
    new Map(
      getPlanGroups().flatMap((group) => group.plans.map(({ metadata }) => [metadata.id, group])),
    ),
);

/** Where a list speaks of one plan: on its own page, or on that of the plan's group; with the site's base. */
export function listPlaceHref(list: string, plan: string, anchor = plan): string {
  const group = groupsByPlan().get(plan);
  return href(`${group ? groupPath(list, group) : list}#${anchor}`);
}

/** The shown plans, those of a higher level of government first, then in the order of their codes. */
export function getPlansByLevel(): readonly Plan[] {
  return getShownPlans().toSorted(
    (one, other) =>
      planLevels.indexOf(one.metadata.level) - planLevels.indexOf(other.metadata.level),
  );
}
