import { expect, test } from 'vitest';

import { formatDate, nextDay } from '../../src/shared/format.ts';

test.for([
  ['2017-05-15', '2017年5月15日'],
  ['2017-05', '2017年5月'],
  ['2019', '2019年'],
] as const)('the date %s is written %s', ([date, written]) => {
  expect(formatDate(date)).toBe(written);
});

test.each([
  ['2026-11-22', '2026-11-23'],
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
])('the day after %s is %s', (date, next) => {
  expect(nextDay(date)).toBe(next);
});
