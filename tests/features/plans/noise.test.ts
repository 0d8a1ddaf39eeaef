import { expect, test } from 'vitest';

import { unitNoise } from '../../../src/features/plans/noise.ts';

test('the unevenness of a core is fixed for ever by the id of its layer', () => {
  expect(unitNoise('x/1').toFixed(6)).toBe('0.777201');
  expect(unitNoise('x/2').toFixed(6)).toBe('0.717037');
});

test('texts that are nearly the same are spread over the whole range', () => {
  const values = Array.from({ length: 200 }, (_, index) => unitNoise(`x/${index}`));
  const quarters = new Set(values.map((value) => Math.floor(value * 4)));
  expect([...quarters].toSorted()).toEqual([0, 1, 2, 3]);
});
