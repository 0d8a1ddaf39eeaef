import { writeCalendar } from '../../shared/ics.ts';
import type { ThemeDay } from './registers/days.ts';

/** What a calendar file says besides its days. */
export interface CalendarFrame {
  name: string;
  /** ISO day on which the file was made; its year is that of the first events. */
  made: string;
  /** The site's host, which makes the ids of the events unique in the world. */
  host: string;
}

/** Write the theme days as a calendar file: whole days, on the same date every year. */
export function makeCalendar(
  days: readonly ThemeDay[],
  { name, made, host }: CalendarFrame,
): string {
  const events = days.map((day) => ({
    uid: `${day.id}@${host}`,
    date: `${made.slice(0, 4)}-${day.date}`,
    rule: 'FREQ=YEARLY',
    summary: day.name,
    description: day.note,
    url: null,
    alarm: null,
  }));
  return writeCalendar(events, { name, part: 'learn', stamp: made });
}
