import { expect, test } from 'vitest';
import { mistypedPath } from '../../src/site/mistyped-path.ts';

const known = [
  '/',
  '/plans/',
  '/plans/shuozhou/',
  '/plans/ziyang/',
  '/plans/gansu/',
  '/law/',
  '/map/',
];

test.each([
  ['/plans/shuozhu/', '/plans/shuozhou/'],
  ['/plans/shuozhuo/', '/plans/shuozhou/'],
  ['/plans/ziyan/', '/plans/ziyang/'],
  ['/plan/gansu/', '/plans/gansu/'],
])('%s was probably meant as %s', (asked, meant) => {
  expect(mistypedPath(asked, known)).toBe(meant);
});

test.each(['/plans/nowhere/', '/nap/', '/plans/gansu/', ''])('%j is like none of them', (asked) => {
  expect(mistypedPath(asked, known)).toBeUndefined();
});

test('of two that are as near none is chosen', () => {
  expect(mistypedPath('/plans/a/', ['/plans/ab/', '/plans/ac/'])).toBeUndefined();
});
