import { expect, test } from 'vitest';
import { readGazetteer } from '../../../src/features/places/gazetteer.ts';
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

test('a county that has a page for another reason leads to it', () => {
  const names = '53云南省\n5301昆明 02五华区 13东川区';
  const held = { root: '/', gazetteer: readGazetteer(`${names}${'\n#'.repeat(6)}530113`) };
  expect(['530102', '530113'].map((code) => regionAddress(code, held, false))).toEqual([
    '/regions/530100/#530102',
    '/regions/530113/',
  ]);
});
