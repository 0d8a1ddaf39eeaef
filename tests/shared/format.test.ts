import { expect, test } from 'vitest';

import { formatDate, formatShare, showBlanks } from '../../src/shared/format.ts';

test.for([
  ['2017-05-15', '2017年5月15日'],
  ['2017-05', '2017年5月'],
  ['2019', '2019年'],
  [null, '文中未注明'],
] as const)('the date %s is written %s', ([date, written]) => {
  expect(formatDate(date)).toBe(written);
});

test('a share that rounds to nothing is not called nothing', () => {
  expect([0, 0.001, 0.126, 1].map(formatShare)).toEqual(['0%', '不到1%', '13%', '100%']);
});

test('blanks are shown by signs, long ones by their number', () => {
  expect(showBlanks(' and ')).toBe('␣and␣');
  expect(showBlanks('\n\t\u3000')).toBe('⏎⇥□');
  expect(showBlanks(' '.repeat(387))).toBe('␣×387');
});
