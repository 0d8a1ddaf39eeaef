import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import {
  formatPeriod,
  isPast,
  listCommitments,
  toCalendarEvent,
} from '../../../src/features/commitments/commitments.ts';
import { commitment } from '../../support/commitments.ts';
import { withSeedPlans } from '../../corpus/seeds.ts';

const { plans } = withSeedPlans(readCorpus(pathToFileURL(`${process.cwd()}/`)));
const entries = listCommitments(plans);

test('every commitment of the plans is listed once, with an id of its own', () => {
  const count = plans.reduce((sum, { facts }) => sum + facts.commitments.length, 0);
  expect(entries).toHaveLength(count);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(count);
});

test('dated ones come first, by date; those that come again follow, the most frequent first', () => {
  const dates = entries.flatMap(({ date }) => date ?? []);
  expect(entries.slice(0, dates.length).map(({ date }) => date)).toEqual(dates.toSorted());
  const periods = entries.slice(dates.length).map(({ every }) => every);
  expect(periods[0]).toBe('P6M');
  expect(periods.at(-1)).toBeNull();
});

test('the time is given in the words of the text', () => {
  for (const { when, kind } of entries) {
    expect(when).toMatch(kind === 'recurring' ? /每|定期|年度|逐年/ : /\d{4}年|本世纪/);
  }
});

test('a clause that names nobody has the units of the clause above it', () => {
  const [found] = plans.flatMap((plan) =>
    plan.facts.responsibilities.flatMap((lead) => {
      const child = plan.clauses.find(({ parent }) => parent === lead.clause);
      return lead.role === 'lead' && child ? [{ plan, lead, child }] : [];
    }),
  );
  const [model] = found?.plan.facts.commitments ?? [];
  if (!found || !model) throw new Error('没有一个方案的上级条款写了牵头单位。');
  const facts = {
    ...found.plan.facts,
    responsibilities: [found.lead],
    commitments: [{ ...model, clause: found.child.id, paragraph: 0 }],
  };
  expect(listCommitments([{ ...found.plan, facts }])[0]?.units).toEqual([found.lead.unit]);
});

test('a deadline is past from the day after it, and a beginning never is', () => {
  const due = commitment({ date: '2020-12-31' });
  expect(isPast(due, '2021-01-01')).toBe(true);
  expect(isPast(due, '2020-12-31')).toBe(false);
  expect(isPast(commitment({ date: '2017-01-01', kind: 'from' }), '2026-11-22')).toBe(false);
  expect(isPast(commitment({ every: 'P1Y' }), '2026-11-22')).toBe(false);
});

test('a period is told as Chinese tells it', () => {
  expect(formatPeriod('P1Y')).toBe('每年');
  expect(formatPeriod('P6M')).toBe('每半年');
  expect(formatPeriod('P10Y')).toBe('每10年');
  expect(formatPeriod(null)).toBe('定期（没有写多久一次）');
});

test('a calendar event says what is due, in whose plan and where that is written', () => {
  const event = toCalendarEvent(commitment({ date: '2018-12-31' }), 'https://example.test/');
  expect(event).toMatchObject({
    uid: 'x-c-1-0-20181231@jingtu',
    date: '2018-12-31',
    summary: '某县：完成详查',
  });
  expect(event?.description).toContain('原文写的时间：2018年底前\n出处：某县方案 一、');
});

test('a reckoned day is said to be reckoned, and 定期 alone makes no event', () => {
  const yearly = commitment({ every: 'P1Y', calendarDate: '2017-12-31' });
  expect(toCalendarEvent(yearly, '')).toMatchObject({
    rule: 'FREQ=YEARLY',
    description: expect.stringContaining('是日历按方案的年份推算的') as string,
  });
  expect(toCalendarEvent(commitment({}), '')).toBeNull();
});
