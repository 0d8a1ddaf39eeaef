import { expect, test } from 'vitest';
import { layoutTimeline, timelineHeadline } from '../../../src/features/commitments/timeline.ts';
import { promise } from '../../support/commitments.ts';

const entries = [
  promise({ date: '2017-12-31' }),
  promise({ date: '2017-01-01', kind: 'from' }),
  ...Array.from({ length: 4 }, () => promise({ date: '2020-12-31', kind: 'at-year' })),
  promise({ every: 'P1Y' }),
  promise({ every: 'P1Y' }),
  promise({}),
];

test('every year is counted by kind, and the widest bar is the greatest count', () => {
  const { kinds, years } = layoutTimeline(entries);
  expect(kinds).toEqual(['by', 'from', 'at-year']);
  expect(years.map(({ year, total }) => [year, total])).toEqual([
    [2017, 2],
    [2020, 4],
  ]);
  expect(years[0]?.bars).toEqual([
    { kind: 'by', count: 1, width: 25 },
    { kind: 'from', count: 1, width: 25 },
    { kind: 'at-year', count: 0, width: 0 },
  ]);
  expect(years[1]?.bars.at(-1)).toEqual({ kind: 'at-year', count: 4, width: 100 });
});

test('years without anything are counted, so that a leap in time is seen', () => {
  expect(layoutTimeline(entries).years.map(({ gap }) => gap)).toEqual([0, 2]);
});

test('what comes again is counted by how often, on the same scale', () => {
  expect(layoutTimeline(entries).periods).toEqual([
    { label: '每年', count: 2, width: 50 },
    { label: '定期（没有写多久一次）', count: 1, width: 25 },
  ]);
});

test('the headline names the fullest year, or all of them', () => {
  expect(timelineHeadline(layoutTimeline(entries))).toBe(
    '6 项写明了年份，落在 2020 年的最多，有 4 项；3 项要定期做',
  );
  const even = [promise({ date: '2017-12-31' }), promise({ date: '2018-12-31' })];
  expect(timelineHeadline(layoutTimeline(even))).toContain('落在 2017、2018 年的最多，有 1 项');
  expect(timelineHeadline(layoutTimeline([]))).toBe('没有写明时间的事项');
});
