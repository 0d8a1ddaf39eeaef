import { nextDay } from '../../shared/ics.ts';
import type { CalendarYear } from './registers/calendar.ts';

/** What the count needs to know of a year. */
export type WorkingYear = Pick<CalendarYear, 'year' | 'holidays' | 'workdays'>;

/** The last of so many working days, or the year in which the count had to stop for want of a calendar. */
export type DueDay =
  { kind: 'known'; date: string } | { kind: 'beyond'; year: number; counted: number };

/** Whether people work on a day, in a year whose calendar is known. */
export function isWorkingDay(date: string, { holidays, workdays }: WorkingYear): boolean {
  if (workdays.includes(date)) return true;
  if (holidays.some(({ from, to }) => from <= date && date <= to)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
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
    if (!calendar) return { kind: 'beyond', year, counted };
    if (isWorkingDay(date, calendar)) counted++;
  }
  return { kind: 'known', date };
}

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
