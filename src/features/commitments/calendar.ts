import { disclaimer } from '../../shared/settings.ts';
import { recurrenceRule, writeCalendar, type CalendarEvent } from '../../shared/ics.ts';
import type { LedgerRecord } from './ledger.ts';
import { periodMonths } from './periods.ts';
import type { YearDuty } from './this-year.ts';

/** What an event is made from, whether of the build or read off a page. */
export interface CalendarPromise extends Pick<
  LedgerRecord,
  'id' | 'every' | 'region' | 'when' | 'citation' | 'calendarDate'
> {
  /** Whose promise it is, and who does what. */
  sentence: string;
}

/** A promise as an event of a calendar; `null` where the text gives neither a date nor a period. */
export function toCalendarEvent(promise: CalendarPromise, url: string): CalendarEvent | null {
  const { id, every, calendarDate } = promise;
  if (calendarDate === null) return null;
  const reckoned = every === null ? [] : ['原文只写周期；从哪一天起，是日历按方案的年份推算的。'];
  return {
    uid: `${id}@jingtu`,
    date: calendarDate,
    rule: every === null ? null : recurrenceRule(every, calendarDate),
    ...wordsOf(promise, reckoned),
    url,
    alarm: null,
  };
}

/** A duty of one year, with its sentence, as an event of that year alone; `null` where the text does not tell that it is this year. */
export function toYearEvent({ record, date }: YearDuty, sentence: string, url: string) {
  if (date === null) return null;
  const { id, every } = record;
  const times = every === null ? 1 : 12 / periodMonths(every);
  const rule = every !== null && times > 1 ? recurrenceRule(every, date) : null;
  const reckoned = every === null ? [] : ['没有写哪一天的，放在那一段时间的末尾。'];
  return {
    uid: `${id}-${date.slice(0, 4)}@jingtu`,
    date,
    rule: rule === null ? null : `${rule};COUNT=${Math.floor(times)}`,
    ...wordsOf({ ...record, sentence }, reckoned),
    url,
    alarm: null,
  };
}

function wordsOf(
  { region, when, sentence, citation }: Omit<CalendarPromise, 'id' | 'every' | 'calendarDate'>,
  notes: readonly string[],
) {
  return {
    summary: sentence,
    description: [
      `原文写的时间：${when}`,
      ...notes,
      `出处：${region}方案 ${citation}`,
      disclaimer,
    ].join('\n'),
  };
}

/** A calendar file of promises; `stamp` is the day that it speaks of. */
export function writeLedgerCalendar(events: readonly CalendarEvent[], name: string, stamp: string) {
  return writeCalendar(events, { name, part: 'commitments', stamp });
}
