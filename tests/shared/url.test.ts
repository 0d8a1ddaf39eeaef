import { expect, test } from 'vitest';

import { decodePart, href, sitePath, smallPath } from '../../src/shared/url.ts';

test('a link carries the base of the site, and a pathname gives it back', () => {
  expect(href('/plans/', '/')).toBe('/plans/');
  expect(href('/plans/', '/jingtu/')).toBe('/jingtu/plans/');
  expect(href('/', '/jingtu')).toBe('/jingtu/');
  expect(sitePath('/jingtu/plans/', '/jingtu/')).toBe('/plans/');
  expect(sitePath('/plans/', '/')).toBe('/plans/');
});

test('a part of an address is decoded, and taken as it is where it cannot be', () => {
  expect(decodePart('%E5%9C%9F')).toBe('土');
  expect(['%E0%A4%A', '%', '%zz', 'c-1%'].map(decodePart)).toEqual([
    '%E0%A4%A',
    '%',
    '%zz',
    'c-1%',
  ]);
});

test('capital letters become small ones below the base of the site, not in it', () => {
  expect(smallPath('/PLANS/Gansu/', '/')).toBe('/plans/gansu/');
  expect(smallPath('/Soil/PLANS/', '/Soil/')).toBe('/Soil/plans/');
  expect(smallPath('/Soil/plans/', '/Soil/')).toBeUndefined();
});
