import { prefectureOf, provinceOf } from '../../corpus/adcode.ts';
import type { Division } from '../../corpus/registers/places.ts';
import type { PlanMetadata } from '../../corpus/plan-metadata.ts';
import type { DivisionTree } from '../../shared/division-tree.ts';

/** A page speaks of no more plans than this; where there are more, they are split by province. */
export const mostTogether = 12;

interface Placed {
  metadata: Pick<PlanMetadata, 'id' | 'adcode' | 'region'>;
}

/** Plans of one province that stand on one page. */
export interface PlanGroup<Member> {
  /** Its part of an address: `620000`, `620000-2`. */
  id: string;
  province: Division;
  /** As titles have it: 甘肃省; of a province with many plans also 甘肃省（第 2 页）. */
  name: string;
  plans: readonly Member[];
  /** What the page holds of its province, as a reader who looks for one place can tell: `石家庄市、唐山市（路南区至古冶区）`. */
  places: string;
}

/** Split plans by province, and those of a province by pages; none where all of them fit on one page. */
export function groupPlans<Member extends Placed>(
  plans: readonly Member[],
  divisions: DivisionTree,
): PlanGroup<Member>[] {
  if (plans.length <= mostTogether) return [];
  const provinces = Map.groupBy(plans, ({ metadata }) => provinceOf(metadata.adcode));
  return [...provinces].flatMap(([adcode, members]) => {
    const province = divisions.find(adcode) ?? { adcode, name: adcode };
    const pages = Math.ceil(members.length / mostTogether);
    return Array.from({ length: pages }, (_, at) => {
      const plans = members.slice(at * mostTogether, (at + 1) * mostTogether);
      return {
        id: at === 0 ? adcode : `${adcode}-${at + 1}`,
        province,
        name: at === 0 ? province.name : `${province.name}（第 ${at + 1} 页）`,
        plans,
        places: namePlaces(plans, members, divisions),
      };
    });
  });
}

/** The prefectures of some plans; of one that has more plans than these, from which to which. */
function namePlaces<Member extends Placed>(
  plans: readonly Member[],
  all: readonly Member[],
  divisions: DivisionTree,
): string {
  const placeOf = ({ metadata }: Member): string => prefectureOf(metadata.adcode);
  const sizes = Map.groupBy(all, placeOf);
  return [...Map.groupBy(plans, placeOf)]
    .map(([adcode, members]) => {
      const name = divisions.find(adcode)?.name;
      const [first, last] = [members.at(0), members.at(-1)].map((plan) => plan?.metadata.region);
      const range = first === last ? `${first}` : `${first}至${last}`;
      // Counties right below a province have no prefecture to be named by.
      if (name === undefined) return range;
      return members.length === sizes.get(adcode)?.length ? name : `${name}（${range}）`;
    })
    .join('、');
}
