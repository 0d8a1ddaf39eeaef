import { expect, test } from 'vitest';
import { regionAddress } from '../../../src/features/places/parts.element.ts';
import { gazetteer } from './support.ts';

test('where not every county has a page, a place of which nothing is held leads to its line on the page above', () => {
  const where = { root: '/soil/', gazetteer };
  const addressOf = (code: string): string => regionAddress(code, where, false);
  expect(['110105', '429006', '512002', '350181', '650000'].map(addressOf)).toEqual([
    '/soil/regions/110000/#110105',
    '/soil/regions/420000/#429006',
    '/soil/regions/512002/',
    '/soil/regions/350181/',
    '/soil/regions/650000/',
  ]);
  expect(regionAddress('110105', where, true)).toBe('/soil/regions/110105/');
});
