import { describe, expect, test } from 'vitest';
import { readReportContent } from '../../../src/features/report/read-report-content.query.ts';
import {
  addWorkingDays,
  describeOutlook,
  isDay,
  isWorkingDay,
  lastReckonable,
} from '../../../src/features/report/working-days.ts';

const years = readReportContent(new URL('../../../', import.meta.url)).calendar;

describe('the Chinese working calendar', () => {
  test.each([
    ['2026-10-01', false, 'a holiday in the middle of the week'],
    ['2026-10-10', true, 'a Saturday that is worked'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-23', true, 'a Monday'],
    ['2026-02-14', true, 'the Saturday before the spring festival'],
    ['2025-09-28', true, 'the Sunday before the national day of 2025'],
  ])('%s: worked is %s, being %s', (date, worked) => {
    const year = years.find((one) => date.startsWith(String(one.year)));
    expect(year && isWorkingDay(date, year)).toBe(worked);
  });

  test('every day that is worked in exchange is a Saturday or Sunday outside the holidays', () => {
    for (const { holidays, workdays } of years)
      for (const date of workdays) {
        expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
        expect(holidays.some(({ from, to }) => from <= date && date <= to)).toBe(false);
      }
  });
});

describe('the answer to a request', () => {
  test('is due on the 20th working day after it came in', () => {
    expect(addWorkingDays('2026-11-23', 20, years)).toEqual({ kind: 'known', date: '2026-12-21' });
  });

  test('is due later where holidays lie between, and sooner where weekends are worked', () => {
    // 9-20 and 10-10 are worked; 9-25 to 9-27 and 10-1 to 10-7 are not.
    expect(addWorkingDays('2026-09-18', 20, years)).toEqual({ kind: 'known', date: '2026-10-22' });
  });

  test('is not reckoned into a year without a calendar', () => {
    expect(addWorkingDays('2026-12-28', 20, years)).toEqual({
      kind: 'beyond',
      year: 2027,
      counted: 3,
      earliest: '2027-01-17',
      weekdays: '2027-01-25',
    });
  });
});

describe('what can be said before a request is written', () => {
  const known = years.filter(({ year }) => year <= 2026);

  test('is nothing as long as the calendars reach the answer', () => {
    const last = lastReckonable(known);
    expect(last).toBe('2026-12-03');
    expect(describeOutlook('2026-12-03', known)).toBeNull();
    expect(describeOutlook('2026-12-04', known)).toContain('2027年的放假安排本站没有收录');
  });

  test.each([
    ['2026-12-20', '不会早于2027年1月11日；只除去周六、周日，是2027年1月15日'],
    ['2027-01-05', '不会早于2027年1月25日；只除去周六、周日，是2027年2月2日'],
  ])('on %s is between which days it lies, with no holiday guessed', (today, range) => {
    expect(describeOutlook(today, known)).toContain(range);
  });

  test('is no day at all where no calendar is known', () => {
    expect(lastReckonable([])).toBeNull();
  });
});

test.each(['', '2026-02-30', '2026-1-1', '20261123', '2026-11-23T00:00', '<b>'])(
  '%j is no day to count from',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);
