import { expect, test } from 'vitest';
import { makeCalendar } from '../../../src/features/learn/calendar.ts';
import { readDays } from '../../../src/features/learn/registers/days.ts';

const day = {
  id: 'soil-day',
  name: '世界土壤日',
  date: '12-05',
  note: '决议, 号; 为转述。',
  words: ['世界土壤日'],
  source: '粮农组织',
  url: null,
};
const frame = { name: '土壤', made: '2026-11-22', host: 'jingtu.example' };

test('a theme day becomes an event of a whole day that comes back every year', () => {
  expect(makeCalendar([day], frame).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//jingtu//learn//ZH',
    'CALSCALE:GREGORIAN',
    'NAME:土壤',
    'X-WR-CALNAME:土壤',
    'BEGIN:VEVENT',
    'UID:soil-day@jingtu.example',
    'DTSTAMP:20261122T000000Z',
    'DTSTART;VALUE=DATE:20261205',
    'DTEND;VALUE=DATE:20261206',
    'RRULE:FREQ=YEARLY',
    'SUMMARY:世界土壤日',
    'DESCRIPTION:决议\\, 号\\; 为转述。',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('a day that is none is refused', () => {
  const { diagnostics } = readDays('days.yaml', "- id: x\n  date: '13-01'\n");
  expect(diagnostics.map(({ message }) => message).join()).toContain('请写月和日');
});
