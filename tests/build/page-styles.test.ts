import { expect, test } from 'vitest';
import { joinSheets } from '../../src/build/page-styles.ts';

const sheets: Readonly<Record<string, string>> = {
  '/soil/_astro/site.css': '@layer reset, base;',
  '/soil/_astro/a.css': '@layer base{a{color:red}}',
  '/soil/_astro/b.css': '@layer base{a{color:blue}}',
};
const read = (address: string): string => sheets[address] ?? '';
const link = (name: string): string => `<link rel="stylesheet" href="/soil/_astro/${name}.css">`;

test('the sheets of a page become one, in their order, where the first stood', () => {
  const html = `<title>页</title>${link('site')}<script></script>${link('b')}${link('a')}<body>`;
  const { html: joined, sheet } = joinSheets(html, '/soil/', read);
  expect(sheet?.text.split('\n')).toEqual([
    '@layer reset, base;',
    '@layer base{a{color:blue}}',
    '@layer base{a{color:red}}',
  ]);
  expect(joined).toBe(
    `<title>页</title><link rel="stylesheet" href="/soil/_astro/${sheet?.name}"><script></script><body>`,
  );
});

test('the name tells the content apart', () => {
  const nameOf = (...names: string[]): string | undefined =>
    joinSheets(names.map(link).join(''), '/soil/', read).sheet?.name;
  expect(nameOf('a', 'b')).toBe(nameOf('a', 'b'));
  expect(nameOf('a', 'b')).not.toBe(nameOf('b', 'a'));
});

test('a page with one sheet stays as it is', () => {
  expect(joinSheets(link('site'), '/soil/', read)).toEqual({ html: link('site') });
});
