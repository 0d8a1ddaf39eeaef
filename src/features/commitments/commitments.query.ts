import { href } from '../../shared/url.ts';
import type { Plan } from '../../corpus/plan.ts';
import { getBuildDate } from '../../shared/build-date.query.ts';
import { getPlan, getPlans } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { getSearches } from '../notices/notices.query.ts';
import { describeLastSearch } from '../notices/searches.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';
import { toCalendarEvent, writeLedgerCalendar } from './calendar.ts';
import { listLedger, type LedgerRecord } from './ledger.ts';
import { sentenceOf } from './words.ts';

/** A calendar file, by its name without the ending. */
export type CalendarFile = ReturnType<typeof getCalendarFiles>[number];

/** Every promise of every plan, in the order of the ledger. */
export const getLedger = once((): readonly LedgerRecord[] => listLedger(getPlans()));

/** Every promise that names a time; where plans are many, they are asked for plan by plan. */
export const getCommitments = once((): readonly LedgerRecord[] => getLedger().filter(isTimed));

const isTimed = ({ state }: LedgerRecord): boolean => state !== null;

/** Every promise of one plan, in the order of the ledger. */
export function getPlanLedger(plan: string): readonly LedgerRecord[] {
  return listLedger([getPlan(plan)]);
}

/** The promises that a page lists, of one plan or of all; none of all where plans are many: each has a page of its own. */
export function getListedLedger(plan?: string): readonly LedgerRecord[] {
  if (plan !== undefined) return getPlanLedger(plan);
  return arePlansSplit() ? [] : getLedger();
}

/** The promises of one plan that name a time. */
export function getPlanCommitments(plan: string): readonly LedgerRecord[] {
  return getPlanLedger(plan).filter(isTimed);
}

/** What is said of deadlines of a plan that are over, with the last search that was made for its place. */
export function pastNote(plan: string): string {
  const { adcode } = getPlan(plan).metadata;
  return `期限已过；本站未收录公开结果（${describeLastSearch(getSearches(), adcode)}）`;
}

/** How many promises with a time some plans hold. */
export function countCommitments(plans: readonly Plan[]): number {
  return plans.reduce((sum, { facts }) => sum + facts.commitments.length, 0);
}

/** What the layout is told of the page of all commitments. */
export function describeCommitments(): { title: string; description: string } {
  return {
    title: '承诺',
    description: `${getPlans().length} 份方案里写明时间的 ${countCommitments(getPlans())} 件事：谁做什么、到哪一年、出自哪一条，可筛选，可存进日历。`,
  };
}

/** The path of a plan's list of commitments from the site's root. */
export function planCommitmentsPath(plan: string): string {
  return `/commitments/${plan}/`;
}

/** The address of a plan's list of commitments, with the site's base. */
export function planCommitmentsHref(plan: string): string {
  return href(planCommitmentsPath(plan));
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
export function getCalendarFiles() {
  const plans = getPlans().map(({ metadata: { id, region } }) => ({
    name: id,
    title: `${region}方案的承诺`,
    entries: getPlanCommitments(id),
  }));
  if (arePlansSplit()) return plans;
  const all = getCommitments();
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
export function renderCalendar({ title, entries }: CalendarFile, site: URL): string {
  const events = entries.flatMap(
    (entry) =>
      toCalendarEvent(
        { ...entry, sentence: sentenceOf(entry) },
        new URL(href(entry.path), site).href,
      ) ?? [],
  );
  return writeLedgerCalendar(events, title, getBuildDate());
}
