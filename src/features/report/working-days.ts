import { formatDate, nextDay } from '../../shared/format.ts';
import type { CalendarYear } from './registers/calendar.ts';

/** What the count needs to know of a year. */
export type WorkingYear = Pick<CalendarYear, 'year' | 'holidays' | 'workdays'>;

/** How many working days an authority has to answer a request (article 33 of the regulation). */
export const replyDays = 20;

/** The last of so many working days, or the year in which the count had to stop for want of a calendar. */
export type DueDay =
  | { kind: 'known'; date: string }
  | ({ kind: 'beyond'; year: number; counted: number } & ReturnType<typeof rangeFrom>);

/** Whether people work on a day, in a year whose calendar is known. */
export function isWorkingDay(date: string, { holidays, workdays }: WorkingYear): boolean {
  if (workdays.includes(date)) return true;
  if (holidays.some(({ from, to }) => from <= date && date <= to)) return false;
  return !isWeekend(date);
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

/**
 * Count working days, beginning with the day after `from`.
 *
 * @example addWorkingDays('2026-11-23', 20, years) // { kind: 'known', date: '2026-12-21' }
 */
export function addWorkingDays(from: string, days: number, years: readonly WorkingYear[]): DueDay {
  let date = from;
  for (let counted = 0; counted < days;) {
    date = nextDay(date);
    const year = Number(date.slice(0, 4));
    const calendar = years.find((one) => one.year === year);
    if (!calendar) return { kind: 'beyond', year, counted, ...rangeFrom(date, days - counted) };
    if (isWorkingDay(date, calendar)) counted++;
  }
  return { kind: 'known', date };
}

/**
 * Between which days the last working day lies, as far as can be said without the holidays: from the first day that no calendar
 * knows on, with so many working days still to count.
 */
function rangeFrom(first: string, days: number) {
  /** Were every day behind the known ones worked. */
  let earliest = first;
  for (let counted = 1; counted < days; counted++) earliest = nextDay(earliest);
  /** Were all but Saturdays and Sundays worked; holidays put it off still further. */
  let weekdays = first;
  for (let counted = isWeekend(first) ? 0 : 1; counted < days;) {
    weekdays = nextDay(weekdays);
    if (!isWeekend(weekdays)) counted++;
  }
  return { earliest, weekdays };
}

/**
 * Say on which day a request that comes in on a day is due, where that can only be said within bounds; `null` where the
 * calendars reach so far.
 */
export function describeOutlook(received: string, years: readonly WorkingYear[]): string | null {
  const due = addWorkingDays(received, replyDays, years);
  if (due.kind === 'known') return null;
  return `机关${formatDate(received)}收到的申请，${replyDays} 个工作日要数到${due.year}年。${due.year}年的放假安排本站没有收录，说不准是哪一天：不会早于${formatDate(due.earliest)}；只除去周六、周日，是${formatDate(due.weekdays)}，遇上放假还要往后。`;
}

/** The last day on which a request may come in whose answer the calendars still reach; `null` where there are none. */
export function lastReckonable(years: readonly WorkingYear[]): string | null {
  if (years.length === 0) return null;
  const last = Math.max(...years.map(({ year }) => year));
  const days = Array.from({ length: 120 }, (_, back) =>
    new Date(Date.UTC(last, 11, 31 - back)).toISOString().slice(0, 10),
  );
  return days.find((day) => addWorkingDays(day, replyDays, years).kind === 'known') ?? null;
}

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
