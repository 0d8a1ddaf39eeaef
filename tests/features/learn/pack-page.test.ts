import { expect, test } from 'vitest';
import { packPage } from '../../../src/build/pack-page.ts';

const files: Record<string, string> = {
  '_astro/a.css': 'p{color:red}',
  '_astro/a.js': 'customElements.define("a-b",class{})',
  '_astro/b.js': 'import{x}from"./x.js";x()',
  '_astro/x.js': 'export const x=()=>"甲"',
};
const packed = {
  site: 'https://jingtu.example/base/',
  base: '/base/',
  isNamed: true,
  pages: ['learn/junior/', 'learn/junior/answers/', 'learn/calendar.ics'],
};
const pack = (html: string): string =>
  packPage('learn/junior/', html, packed, (file) => files[file] ?? '（缺）');

test('styles stand in the page, and the policy that forbids them is gone', () => {
  expect(
    pack(
      '<meta http-equiv="content-security-policy" content="x"><link rel="stylesheet" href="/base/_astro/a.css">',
    ),
  ).toBe('<style>p{color:red}</style>');
});

test('a script comes along with all that it loads', () => {
  expect(pack('<script type="module" src="/base/_astro/a.js"></script>')).toBe(
    '<script type="module">customElements.define("a-b",class{})</script>',
  );
  const loading = pack('<script type="module" src="/base/_astro/b.js"></script>');
  const [, loaded = ''] = /from"data:text\/javascript;charset=utf-8,([^"]*)"/.exec(loading) ?? [];
  expect(decodeURIComponent(loaded)).toBe(files['_astro/x.js']);
  expect(loading).not.toContain('./x.js');
});

test('where nobody has set the site’s address, links to it are plain, and addresses to type stand below', () => {
  const page = packPage(
    'learn/junior/',
    '<main><a class="x" href="/base/plans/x/#c-1">某县</a><a href="/base/learn/junior/answers/">答案</a></main>',
    { ...packed, isNamed: false },
    () => '',
  );
  expect(page).toContain('<a class="x">某县</a>');
  expect(page).toContain('<a href="learn-junior-answers.html">');
  expect(page).toContain('<li>某县：/plans/x/</li>');
  expect(page).not.toContain('jingtu.example');
});

test('the sheets of a county are those of the pack', () => {
  const html =
    '<nav class="county-switch x"><a href="/base/">甲</a></nav><a href="/base/learn/junior/answers/" data-county="/base/learn/county/{plan}/a/">乙</a>';
  const withCounties = (...counties: string[]): string => {
    const pages = counties.flatMap((name) => [`learn/county/${name}/`, `learn/county/${name}/a/`]);
    const all = { ...packed, pages: [...packed.pages, ...pages] };
    return packPage('learn/junior/', html, all, () => '');
  };
  expect(withCounties()).toBe('<a href="learn-junior-answers.html">乙</a>');
  expect(withCounties('x')).toBe('<a href="learn-county-x-a.html">乙</a>');
  expect(withCounties('x', 'y')).toContain(
    '<a href="learn-junior-answers.html" data-county="learn-county-{plan}-a.html">',
  );
});

test('what only a worker could do is left out', () => {
  const [note, button] = ['update-note', 'save-offline'].map(
    (name) => `<${name} hidden><p>甲</p></${name}>`,
  );
  expect(pack(`<link rel="manifest" href="/base/x.webmanifest">${note}乙${button}丙`)).toBe('乙丙');
});

test('a way to the pack itself is left out', () => {
  expect(pack('甲<a class="x" href="/base/learn/all.zip" download> 包 </a>乙')).toBe('甲乙');
});

test('data in the page stays', () => {
  const data = '<script type="application/json" data-part="data">{}</script>';
  expect(pack(data)).toBe(data);
});

test('a link leads to the file of the pack, to the page itself, or to the site', () => {
  const link = (href: string): string => pack(`<a class="x" href="${href}"></a>`);
  expect(link('/base/learn/junior/answers/#a')).toBe(
    '<a class="x" href="learn-junior-answers.html#a"></a>',
  );
  expect(link('/base/learn/calendar.ics')).toBe('<a class="x" href="learn-calendar.ics"></a>');
  expect(link('#source-1')).toBe('<a class="x" href="#source-1"></a>');
  expect(link('/base/plans/x/#c-1')).toBe(
    '<a class="x" href="https://jingtu.example/base/plans/x/#c-1"></a>',
  );
  expect(link('https://elsewhere.example/')).toBe(
    '<a class="x" href="https://elsewhere.example/"></a>',
  );
});
