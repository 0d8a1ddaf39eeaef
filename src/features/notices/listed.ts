import type { Notice, NoticeType } from './types.ts';

/** Lists whose own name says that what stands in them is contaminated, or has to be managed as such. */
const listing: readonly NoticeType[] = ['contaminated', 'registry-listed'];

/** Whether a notice is about a plot; that a place has no suspected plots is about the place, and its name is a title. */
export function isAboutPlot({ type }: Pick<Notice, 'type'>): boolean {
  return type !== 'none-suspected';
}

/**
 * Whether a notice itself lists its plot as contaminated, and does not say that it has left the list.
 *
 * A survey, a suspicion, a review or a place that is closed off until it is known does not, whatever it found; nothing may show such a plot as contaminated.
 */
export function isListed({ type, status }: Pick<Notice, 'type' | 'status'>): boolean {
  return listing.includes(type) && status !== 'removed';
}
