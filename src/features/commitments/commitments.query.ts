import { href } from '@/shared/url.ts';
import type { Plan } from '../../corpus/plan.ts';
import { listCommitments, toCalendarEvent, type CommitmentEntry } from './commitments.ts';
import { writeCalendar } from '@/shared/ics.ts';
import { getBuildDate } from '../../shared/build-date.query.ts';
import { getPlan, getPlans } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { getSearches } from '../notices/notices.query.ts';
import { describeLastSearch } from '../notices/searches.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';

/** A calendar file, by its name without the ending. */
export interface CalendarFile {
  name: string;
  title: string;
  entries: readonly CommitmentEntry[];
}

/** Every commitment of every plan, dated ones first, by date. */
export const getCommitments = once((): readonly CommitmentEntry[] => listCommitments(getPlans()));

const commitmentsByPlan = once(() => Map.groupBy(getCommitments(), (entry) => entry.plan));

/** The commitments of one plan. */
export function getPlanCommitments(plan: string): readonly CommitmentEntry[] {
  return commitmentsByPlan().get(plan) ?? [];
}

/** What is said of deadlines of a plan that are over, with the last search that was made for its place. */
export function pastNote(plan: string): string {
  const search = describeLastSearch(getSearches(), getPlan(plan).metadata.adcode);
  return `期限已过；本站未收录公开结果（${search}）`;
}

/** How many commitments some plans hold. */
export function countCommitments(plans: readonly Plan[]): number {
  return plans.reduce((sum, { metadata }) => sum + getPlanCommitments(metadata.id).length, 0);
}

/** What the layout is told of the page of all commitments. */
export function describeCommitments(): { title: string; description: string } {
  return {
    title: '承诺',
    description: `${getPlans().length} 份方案里写明时间的 ${getCommitments().length} 件事：哪一年、谁牵头、出自哪一条，可筛选，可存进日历。`,
  };
}

/** The address of a plan's list of commitments, with the site's base. */
export function planCommitmentsHref(plan: string): string {
  return href(`/commitments/${plan}/`);
}

/** Where to read the commitments of one plan: in the list of all, narrowed to it, or on its own page. */
export function planCommitmentsLink(plan: string): string {
  return arePlansSplit() ? planCommitmentsHref(plan) : href(`/commitments/?plan=${plan}`);
}

/** The address of a calendar file, with the site's base: `all`, a plan or a year. */
export function calendarHref(name: string): string {
  return href(`/commitments/${name}.ics`);
}

/** The calendar files: everything, each plan, and each year; where there are many plans, only each plan. */
export function getCalendarFiles(): CalendarFile[] {
  const all = getCommitments();
  const plans = getPlans().map(({ metadata: { id, region } }) => ({
    name: id,
    title: `${region}方案的承诺`,
    entries: getPlanCommitments(id),
  }));
  if (arePlansSplit()) return plans;
  const years = [...new Set(all.flatMap(({ year }) => year ?? []))];
  return [
    { name: 'all', title: '各地方案的承诺', entries: all },
    ...plans,
    ...years.map((year) => ({
      name: String(year),
      title: `各地方案 ${year} 年的承诺`,
      entries: all.filter((entry) => entry.year === year),
    })),
  ];
}

/** Write a calendar file; `site` is the address of the site's host. */
export function renderCalendar({ title, entries: members }: CalendarFile, site: URL): string {
  const events = members.flatMap(
    (entry) => toCalendarEvent(entry, new URL(href(entry.path), site).href) ?? [],
  );
  return writeCalendar(events, { name: title, part: 'commitments', stamp: getBuildDate() });
}
