import { isCounty, isProvince } from './adcode.ts';
import { planLevels, type PlanLevel } from './plan-kinds.ts';

/** The level of a division, as its code says. */
export function levelOf(adcode: string): PlanLevel {
  const [province, prefecture, county] = planLevels;
  if (isProvince(adcode)) return province;
  return isCounty(adcode) ? county : prefecture;
}
