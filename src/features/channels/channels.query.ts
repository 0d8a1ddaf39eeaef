import type { Plan } from '@/corpus/plan.ts';
import { innermost } from '@/corpus/adcode.ts';
import { isStale } from '@/features/report/freshness.ts';
import type { Channel, RegionChannels } from './registers.ts';
import { getBuildDate } from '../../shared/build-date.query.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { getDivisions } from '../notices/notices.query.ts';
import { loadReportContent } from '../report/report-content.query.ts';

/** Whom to turn to in a place, with its name. */
export interface NamedChannels extends RegionChannels {
  name: string;
  /** `null` where the site has none of the place. */
  plan: Plan | null;
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
export function getPlanRegions(): (NamedChannels & { plan: Plan })[] {
  return getPlans().flatMap((plan) => {
    const { adcode, region: name } = plan.metadata;
    const channels = loadReportContent().regions.find((region) => region.adcode === adcode);
    return channels ? [{ ...channels, name, plan }] : [];
  });
}

/** Whom to turn to about a place: its own entry in the register, else that of the nearest place above it. */
export function findChannels(adcode: string): NamedChannels | undefined {
  const { regions } = loadReportContent();
  const nearest = innermost(
    adcode,
    regions.map((region) => region.adcode),
  );
  const channels = regions.find((region) => region.adcode === nearest);
  if (!channels) return undefined;
  const plan = getPlans().find(({ metadata }) => metadata.adcode === channels.adcode) ?? null;
  const name = plan?.metadata.region ?? getDivisions().find(channels.adcode)?.name ?? '';
  return { ...channels, name, plan };
}

/** Whether an entry was checked too long ago, at the day of the build. */
export function needsReview({ checkedOn }: { checkedOn: string }): boolean {
  return isStale(checkedOn, getBuildDate());
}

/** The closed channels whose number stands in a plan's text. */
export function getClosedChannelsIn({ text }: Plan): Channel[] {
  return getClosedChannels().filter((channel) => {
    const number = numberOf(channel);
    return number !== undefined && text.includes(number);
  });
}

/** The numbers that plans still name and that nobody answers any more. */
export function getClosedNumbers(): string[] {
  return getClosedChannels().flatMap((channel) => numberOf(channel) ?? []);
}

/** A closed channel has no number to call, only one in its name. */
function numberOf({ name }: Channel): string | undefined {
  return /^\d+/.exec(name)?.[0];
}
