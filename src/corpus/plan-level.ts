import { planLevels, type PlanLevel } from './plan-kinds.ts';

/** The level of a division, as its code says. */
export function levelOf(adcode: string): PlanLevel {
  const [province, prefecture, county] = planLevels;
  if (adcode.endsWith('0000')) return province;
  return adcode.endsWith('00') ? prefecture : county;
}
