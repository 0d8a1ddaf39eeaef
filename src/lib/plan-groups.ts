import type { Division } from '../corpus/registers/places.ts';
import type { PlanMetadata } from '../corpus/types.ts';
import type { DivisionTree } from './divisions.ts';

/** A page speaks of no more plans than this; where there are more, they are split by province. */
export const mostTogether = 12;

interface Placed {
  metadata: Pick<PlanMetadata, 'id' | 'adcode'>;
}

/** Plans of one province that stand on one page. */
export interface PlanGroup<Member> {
  /** Its part of an address: `620000`, `620000-2`. */
  id: string;
  province: Division;
  /** From 1; a province with many plans has several pages. */
  page: number;
  plans: readonly Member[];
}

/** Split plans by province, and those of a province by pages; none where all of them fit on one page. */
export function groupPlans<Member extends Placed>(
  plans: readonly Member[],
  divisions: DivisionTree,
): PlanGroup<Member>[] {
  if (plans.length <= mostTogether) return [];
  const provinces = Map.groupBy(plans, ({ metadata }) => `${metadata.adcode.slice(0, 2)}0000`);
  return [...provinces].flatMap(([adcode, members]) => {
    const province = divisions.find(adcode) ?? { adcode, name: adcode };
    const pages = Math.ceil(members.length / mostTogether);
    return Array.from({ length: pages }, (_, at) => ({
      id: at === 0 ? adcode : `${adcode}-${at + 1}`,
      province,
      page: at + 1,
      plans: members.slice(at * mostTogether, (at + 1) * mostTogether),
    }));
  });
}

/** The name of a group, as titles have it: 甘肃省, 甘肃省（第 2 页）. */
export function groupName({ province, page }: PlanGroup<unknown>): string {
  return page === 1 ? province.name : `${province.name}（第 ${page} 页）`;
}
