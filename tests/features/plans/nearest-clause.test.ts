import { expect, test } from 'vitest';
import { nearestClause } from '../../../src/features/plans/nearest-clause.ts';

const anchors = ['c-0', 'c-1', 'c-2', 'c-2-1', 'c-2-3', 'c-2-3_2', 'c-2-3-1', 'c-8', 'c-end'];

test.for([
  ['c-99-99', 'c-8'],
  ['c-2-9', 'c-2-3'],
  ['c-2-0', 'c-2'],
  ['c-2-3-9', 'c-2-3-1'],
  ['C-2-1', 'c-2-1'],
  ['c-2-1-7', 'c-2-1'],
  ['c-5', 'c-2'],
  ['c-', 'c-0'],
] as const)('nearest to %s comes %s', ([wanted, nearest]) => {
  expect(nearestClause(wanted, anchors)).toBe(nearest);
});

test('a plan without clauses has none', () => {
  expect(nearestClause('c-1', [])).toBeUndefined();
});
