/** Calendar files after RFC 5545, for whole-day events; the same in the build and in the browser. */
import { nextDay } from './format.ts';

/** One whole-day event, or a series of them. */
export interface CalendarEvent {
  /** Permanent: a calendar that reads the file again knows the event by it. */
  uid: string;
  /** `YYYY-MM-DD`; the first of a series. */
  date: string;
  /** The recurrence rule of a series, such as `FREQ=YEARLY`; `null` for what comes once. */
  rule: string | null;
  summary: string;
  description: string;
  url: string | null;
  /** How long after the beginning of the day it rings, as an ISO 8601 duration; `null` for an event without an alarm. */
  alarm: string | null;
}

export interface CalendarOptions {
  name: string;
  /** The part of the site that writes it, in English: `commitments`. */
  part: string;
  /** The day that the file speaks of, `YYYY-MM-DD`: a parameter, so that the same facts give the same bytes. */
  stamp: string;
}

const lineOctets = 75;
const frequencies: Readonly<Record<string, string>> = {
  Y: 'YEARLY',
  M: 'MONTHLY',
  W: 'WEEKLY',
  D: 'DAILY',
};

/** Write a calendar file. */
export function writeCalendar(
  events: readonly CalendarEvent[],
  { name, part, stamp }: CalendarOptions,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//jingtu//${part}//ZH`,
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event, `${compact(stamp)}T000000Z`)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, date, rule, summary, description, url, alarm } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(date))}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(url === null ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    ...(alarm === null ? [] : alarmLines(alarm, summary)),
    'END:VEVENT',
  ];
}

function alarmLines(alarm: string, summary: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${alarm}`,
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
  ];
}

/**
 * The rule for a series that comes again after an ISO 8601 duration of one unit; `null` for what is none.
 *
 * @example recurrenceRule('P3Y', '2019-12-31') // 'FREQ=YEARLY;INTERVAL=3'
 */
export function recurrenceRule(every: string, first: string): string | null {
  const [, count, unit = ''] = /^P(\d+)([YMWD])$/.exec(every) ?? [];
  const frequency = frequencies[unit];
  if (frequency === undefined || Number(count) === 0) return null;
  const interval = Number(count) === 1 ? '' : `;INTERVAL=${Number(count)}`;
  // Months differ in length: without this the 31st would skip every month that has none.
  const monthEnd = nextDay(first).endsWith('-01');
  if (unit === 'M' && monthEnd) return `FREQ=MONTHLY${interval};BYMONTHDAY=-1`;
  if (unit === 'Y' && first.slice(5, 7) === '02' && monthEnd) {
    return `FREQ=YEARLY${interval};BYMONTH=2;BYMONTHDAY=-1`;
  }
  return `FREQ=${frequency}${interval}`;
}

/** Escape what has a meaning of its own in a text value. */
export function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r?\n/g, '\\n');
}

/** Break a line so that none of its parts is longer than 75 octets; no character is cut. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > lineOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}
