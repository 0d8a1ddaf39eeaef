import type { Division } from '../../corpus/registers/places.ts';
import type { Plan } from '../../corpus/types.ts';
import { groupPlans, mostTogether, type PlanGroup } from './plan-groups.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { getDivisions } from '../notices/notices.query.ts';

/** The plans of one province. */
export interface PlanProvince {
  province: Division;
  plans: readonly Plan[];
}

/** The plans by province and page; none where a page can speak of all of them. */
export const getPlanGroups = once((): readonly PlanGroup<Plan>[] =>
  groupPlans(getPlans(), getDivisions()),
);

/** The plans by province; none where a page can speak of all of them. */
export const getPlanProvinces = once((): readonly PlanProvince[] =>
  [...Map.groupBy(getPlanGroups(), ({ province }) => province)].map(([province, members]) => ({
    province,
    plans: members.flatMap(({ plans }) => plans),
  })),
);

/** Whether there are more plans than a page can speak of. */
export function arePlansSplit(): boolean {
  return getPlanGroups().length > 0;
}

/** The plans that stand for all where not all can be shown: the first of the list. */
export function getShownPlans(): readonly Plan[] {
  return getPlans().slice(0, mostTogether);
}

/** The page of a group below a list's own: `/topics/farmland/in/620000/`. */
export function groupPath(list: string, { id }: Pick<PlanGroup<Plan>, 'id'>): string {
  return `${list}in/${id}/`;
}

const groupsByPlan = once(
  () =>
    new Map(
      getPlanGroups().flatMap((group) => group.plans.map(({ metadata }) => [metadata.id, group])),
    ),
);

/** Where a list speaks of one plan: on its own page, or on that of the plan's group. */
export function listPlacePath(list: string, plan: string, anchor = plan): string {
  const group = groupsByPlan().get(plan);
  return `${group ? groupPath(list, group) : list}#${anchor}`;
}
