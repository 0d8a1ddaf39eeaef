import { expect, test } from 'vitest';

import { formatDate } from '../../src/shared/format.ts';

test.for([
  ['2017-05-15', '2017年5月15日'],
  ['2017-05', '2017年5月'],
  ['2019', '2019年'],
] as const)('the date %s is written %s', ([date, written]) => {
  expect(formatDate(date)).toBe(written);
});
