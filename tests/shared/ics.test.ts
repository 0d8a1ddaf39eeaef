import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  escapeText,
  foldLine,
  recurrenceRule,
  writeCalendar,
  type CalendarEvent,
} from '../../src/shared/ics.ts';

const event: CalendarEvent = {
  uid: 'x-c-1-0-20181231@jingtu',
  date: '2018-12-31',
  rule: null,
  summary: '某县：完成详查',
  description: '一、\n二、',
  url: 'https://example.test/plans/x/#c-1',
  alarm: null,
};
const options = { name: '承诺', part: 'commitments', stamp: '2026-11-22' };

test('a calendar is a list of whole-day events, each line closed by CR and LF', () => {
  expect(writeCalendar([event], options).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//jingtu//commitments//ZH',
    'CALSCALE:GREGORIAN',
    'NAME:承诺',
    'X-WR-CALNAME:承诺',
    'BEGIN:VEVENT',
    'UID:x-c-1-0-20181231@jingtu',
    'DTSTAMP:20261122T000000Z',
    'DTSTART;VALUE=DATE:20181231',
    'DTEND;VALUE=DATE:20190101',
    'SUMMARY:某县：完成详查',
    'DESCRIPTION:一、\\n二、',
    'URL:https://example.test/plans/x/#c-1',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('no line is longer than 75 octets, and unfolding gives the text back', () => {
  const encoder = new TextEncoder();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 30, maxLength: 300 }), (text) => {
      const line = text.replaceAll(/[\r\n]/g, '');
      const folded = foldLine(line);
      const lengths = folded.split('\r\n').map((part) => encoder.encode(part).length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
      expect(folded.replaceAll('\r\n ', '')).toBe(line);
      // A cut surrogate pair would come back from UTF-8 as a replacement character.
      expect(new TextDecoder().decode(encoder.encode(folded))).toBe(folded);
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

test('a line is filled as far as it goes: 25 Han characters of three octets', () => {
  expect(foldLine('土'.repeat(26))).toBe(`${'土'.repeat(25)}\r\n 土`);
});

test('75 octets stand on one line, the 76th begins the next', () => {
  expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
  expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
});

test('what has a meaning of its own in a text value is escaped', () => {
  expect(escapeText('a,b;c\\d\ne')).toBe('a\\,b\\;c\\\\d\\ne');
  expect(writeCalendar([{ ...event, summary: '一,二' }], options)).toContain('SUMMARY:一\\,二\r\n');
});

test.each([
  ['P1Y', '2017-12-31', 'FREQ=YEARLY'],
  ['P10Y', '2026-12-31', 'FREQ=YEARLY;INTERVAL=10'],
  ['P6M', '2017-06-30', 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1'],
  ['P6M', '2017-06-15', 'FREQ=MONTHLY;INTERVAL=6'],
  ['P1Y', '2017-02-28', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'],
  ['P1W', '2017-12-31', 'FREQ=WEEKLY'],
])('a series every %s from %s has the rule %s', (every, first, rule) => {
  expect(recurrenceRule(every, first)).toBe(rule);
  expect(writeCalendar([{ ...event, rule, date: first }], options)).toContain(`RRULE:${rule}\r\n`);
});

test('an event without an address has no line for one, and one with an alarm rings', () => {
  const lines = writeCalendar([{ ...event, url: null, alarm: 'PT9H' }], options).split('\r\n');
  expect(lines.filter((line) => line.startsWith('URL'))).toEqual([]);
  expect(lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VEVENT'))).toEqual([
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT9H',
    'DESCRIPTION:某县：完成详查',
    'END:VALARM',
  ]);
});

test('what is no period makes no series', () => {
  expect(recurrenceRule('P0Y', '2017-12-31')).toBeNull();
  expect(recurrenceRule('soon', '2017-12-31')).toBeNull();
});
