import type { ThemeDay } from './registers/days.ts';

/** What a calendar file says besides its days. */
export interface CalendarFrame {
  name: string;
  /** ISO day on which the file was made; its year is that of the first events. */
  made: string;
  /** The site's host, which makes the ids of the events unique in the world. */
  host: string;
}

const lineLimit = 75;

/** Write the theme days as an iCalendar file (RFC 5545): whole days, every year. */
export function makeCalendar(
  days: readonly ThemeDay[],
  { name, made, host }: CalendarFrame,
): string {
  const stamp = made.replaceAll('-', '');
  const year = made.slice(0, 4);
  const events = days.flatMap((day) => [
    'BEGIN:VEVENT',
    `UID:${day.id}@${host}`,
    `DTSTAMP:${stamp}T000000Z`,
    `DTSTART;VALUE=DATE:${year}${day.date.replace('-', '')}`,
    'RRULE:FREQ=YEARLY',
    `SUMMARY:${escapeText(day.name)}`,
    `DESCRIPTION:${escapeText(day.note)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//learn//ZH`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Break a line that is longer than 75 bytes; no character is cut in two. */
function foldLine(line: string): string {
  let folded = '';
  let used = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (used + size > lineLimit) {
      folded += '\r\n ';
      used = 1;
    }
    folded += character;
    used += size;
  }
  return folded;
}
