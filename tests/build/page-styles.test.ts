import { expect, test } from 'vitest';
import { findShared, joinSheets } from '../../src/build/page-styles.ts';

const sheets: Readonly<Record<string, string>> = {
  '/soil/_astro/site.css': '@layer reset, base;',
  '/soil/_astro/a.css': '@layer base{a{color:red}}',
  '/soil/_astro/b.css': '@layer base{a{color:blue}}',
  '/soil/_astro/c.css': '@layer base{a{color:green}}',
};
const read = (address: string): string => sheets[address] ?? '';
const link = (name: string): string => `<link rel="stylesheet" href="/soil/_astro/${name}.css">`;

const joinWith = (html: string, ...shared: string[]) =>
  joinSheets(html, {
    base: '/soil/',
    read,
    shared: new Set(shared.map((name) => `/soil/_astro/${name}.css`)),
  });

test('the sheets of a page become two, those that are shared and its own, where the first stood', () => {
  const html = `<title>页</title>${link('site')}<script></script>${link('c')}${link('b')}${link('a')}<body>`;
  const { html: joined, sheets: made } = joinWith(html, 'site', 'b');
  expect(made.map(({ text }) => text.split('\n'))).toEqual([
    ['@layer reset, base;', '@layer base{a{color:blue}}'],
    ['@layer base{a{color:green}}', '@layer base{a{color:red}}'],
  ]);
  const links = made.map(({ name }) => link(name.replace(/\.css$/, ''))).join('');
  expect(joined).toBe(`<title>页</title>${links}<script></script><body>`);
});

test('shared are the sheets of most kinds of pages, however many pages are of a kind', () => {
  const many = Array.from({ length: 9 }, () => ['site', 'place']);
  const kinds = [...many, ['site', 'law'], ['site', 'map'], ['embed']];
  expect([...findShared(kinds)]).toEqual(['site']);
});

test('the name tells the content apart', () => {
  const nameOf = (...names: string[]): string | undefined =>
    joinWith(names.map(link).join('')).sheets[0]?.name;
  expect(nameOf('a', 'b')).toBe(nameOf('a', 'b'));
  expect(nameOf('a', 'b')).not.toBe(nameOf('b', 'a'));
});

test.for([['site'], ['site', 'a']])(
  'a page with one sheet of a sort stays as it is: %j',
  (names) => {
    const html = names.map(link).join('');
    expect(joinWith(html, 'site')).toEqual({ html, sheets: [] });
  },
);
