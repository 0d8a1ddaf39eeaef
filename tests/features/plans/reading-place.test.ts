import { expect, test } from 'vitest';

import { lastBegun } from '../../../src/features/plans/reading-place.ts';

test('the clause being read is the last whose top has passed the line', () => {
  expect(lastBegun([-900, -20, 640], 200)).toBe(1);
  expect(lastBegun([300, 640], 200)).toBe(-1);
});
