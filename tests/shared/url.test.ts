import { expect, test } from 'vitest';

import { href, sitePath } from '../../src/shared/url.ts';

test('a link carries the base of the site, and a pathname gives it back', () => {
  expect(href('/plans/', '/')).toBe('/plans/');
  expect(href('/plans/', '/jingtu/')).toBe('/jingtu/plans/');
  expect(href('/', '/jingtu')).toBe('/jingtu/');
  expect(sitePath('/jingtu/plans/', '/jingtu/')).toBe('/plans/');
  expect(sitePath('/plans/', '/')).toBe('/plans/');
});
