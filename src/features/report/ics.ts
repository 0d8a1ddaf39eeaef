import { nextDay } from './working-days.ts';

/** A day to be reminded of. */
export interface Reminder {
  /** The same for the same reminder, so that a second import replaces the first. */
  uid: string;
  date: string;
  /** When the reckoning was made; stands for the time of writing. */
  since: string;
  summary: string;
  description: string;
}

const limit = 75;

/** Write a calendar file (RFC 5545) with one entry of a whole day and an alarm on the morning. */
export function toIcs({ uid, date, since, summary, description }: Reminder): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//jingtu//request//ZH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(since)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(date))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT9H',
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Break a line after at most 75 bytes, never within a character. */
function fold(line: string): string {
  let folded = '';
  let room = limit;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (size > room) {
      folded += '\r\n ';
      room = limit - 1;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
