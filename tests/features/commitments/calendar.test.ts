import { expect, test } from 'vitest';
import { toCalendarEvent, toYearEvent } from '../../../src/features/commitments/calendar.ts';
import { readCorpus } from '../../../src/corpus/io.ts';
import { rowDay } from '../../../src/features/commitments/row-day.ts';
import { listLedger, type LedgerRecord } from '../../../src/features/commitments/ledger.ts';
import { sentenceOf } from '../../../src/features/commitments/words.ts';
import { promise } from '../../support/commitments.ts';

function told(own: Partial<LedgerRecord>) {
  const record = promise(own);
  return { ...record, sentence: sentenceOf(record) };
}

test('the day of a row stands at the end of its id, if it is no period', () => {
  expect(rowDay('x-c-1-0-20161231', undefined)).toBe('2016-12-31');
  expect(rowDay('x-c-1-0-P1Y', '2017-03-31')).toBe('2017-03-31');
  expect(rowDay('x-c-1-11795-regularly', undefined)).toBeNull();
  for (const { id, date } of listLedger(readCorpus(new URL('../../../', import.meta.url)).plans))
    expect(rowDay(id, undefined)).toBe(date);
});

test('a calendar event says what is due, in whose plan and where that is written', () => {
  const event = toCalendarEvent(told({ date: '2018-12-31' }), 'https://example.test/');
  expect(event).toMatchObject({
    uid: 'x-c-1-0-20181231@jingtu',
    date: '2018-12-31',
    summary: '某县：完成详查。',
  });
  expect(event?.description).toContain('原文写的时间：2018年底前\n出处：某县方案 一、');
});

test('a reckoned day is said to be reckoned, and 定期 alone makes no event', () => {
  const yearly = told({ every: 'P1Y', calendarDate: '2017-12-31' });
  expect(toCalendarEvent(yearly, '')).toMatchObject({
    rule: 'FREQ=YEARLY',
    description: expect.stringContaining('是日历按方案的年份推算的') as string,
  });
  expect(toCalendarEvent(told({}), '')).toBeNull();
});

test('the event of one year ends with it, and has an id of that year', () => {
  const half = {
    record: promise({ every: 'P6M' }),
    rhythm: '每半年',
    date: '2026-06-30',
    since: null,
  };
  expect(toYearEvent(half, '某县：报告进展。', '')).toMatchObject({
    uid: 'x-c-1-0-20181231-2026@jingtu',
    rule: 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;COUNT=2',
  });
  const yearly = { ...half, record: promise({ every: 'P1Y' }), date: '2026-12-31' };
  expect(toYearEvent(yearly, '', '')).toMatchObject({ rule: null });
  // What the text says is told in its own words, and never that it wrote 每年 where it wrote another.
  const printed = { ...yearly, record: promise({ every: 'P1Y', when: '分年度' }) };
  const { description } = toYearEvent(printed, '', '')!;
  expect(description).toContain('原文写的时间：分年度');
  expect(description).not.toContain('每年');
  expect(toYearEvent({ ...yearly, date: null }, '', '')).toBeNull();
});
