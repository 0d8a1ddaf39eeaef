import type { Plan } from '@/corpus/types.ts';
import { isStale } from '@/report/freshness.ts';
import type { Channel, RegionChannels } from '@/report/registers/channels.ts';
import { getBuildDate } from './build-date.ts';
import { getPlans } from './corpus.ts';
import { loadReportContent } from './report-content.ts';

/** A region of the site with whom to turn to there. */
export interface PlanRegion extends RegionChannels {
  name: string;
  plan: Plan;
}

/** The channels that can be used everywhere, in the editors' order. */
export function getOpenChannels(): readonly Channel[] {
  return loadReportContent().channels.filter(({ status }) => status === 'open');
}

/** The channels that plans still name and that no longer exist. */
export function getClosedChannels(): readonly Channel[] {
  return loadReportContent().channels.filter(({ status }) => status === 'closed');
}

/** Every region that has both a plan and an entry in the register. */
export function getPlanRegions(): PlanRegion[] {
  return getPlans().flatMap((plan) => {
    const { adcode, region: name } = plan.metadata;
    const channels = loadReportContent().regions.find((region) => region.adcode === adcode);
    return channels ? [{ ...channels, name, plan }] : [];
  });
}

/** Whether an entry was checked too long ago, at the day of the build. */
export function needsReview({ checkedOn }: { checkedOn: string }): boolean {
  return isStale(checkedOn, getBuildDate());
}

/** The closed channels whose number stands in a plan's text. */
export function getClosedChannelsIn({ text }: Plan): Channel[] {
  return getClosedChannels().filter(({ name }) => {
    const number = /^\d+/.exec(name)?.[0];
    return number !== undefined && text.includes(number);
  });
}
