import { writeCalendar } from '../../shared/ics.ts';
import type { ThemeDay } from './registers/days.ts';

/**
 * Write the theme days as a calendar file: whole days, on the same date every year.
 *
 * @param frame `made` is the ISO day on which the file was made; its year is that of the first events. `host` is the site's,
 *   which makes the ids of the events unique in the world.
 */
export function makeCalendar(
  days: readonly ThemeDay[],
  { name, made, host }: Record<'name' | 'made' | 'host', string>,
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
