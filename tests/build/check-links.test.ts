import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findDeadLinks } from '../../src/build/check-links.ts';

/** Write a site of a few files, which is gone after the test, and list its dead links. */
function deadLinksOf(files: Record<string, string>, base = '/'): string[] {
  const root = mkdtempSync(join(tmpdir(), 'jingtu-links-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return findDeadLinks(root, base).map(({ page, link, reason }) => `${page} ${link} ${reason}`);
}

const plan = '<h2 id="c-1">一、</h2><h2 id="c-一">二、</h2>';

describe('a link is alive', () => {
  test.for([
    '/plans/x/',
    '/plans/x/?q=1#c-1',
    'plans/x/#c-1',
    './plans/x/#c-%E4%B8%80',
    '/data/plans.csv',
    '#here',
    '#top',
    '',
    'https://example.org/nowhere',
    'tel:12345',
  ])('when it is %s', (link) => {
    const index = `<p id="here"><a href="${link}">去</a>`;
    expect(
      deadLinksOf({ 'index.html': index, 'plans/x/index.html': plan, 'data/plans.csv': '' }),
    ).toEqual([]);
  });

  test('when it stands in a comment or a script', () => {
    const index = '<!-- <a href="/a/"> --><script>const x = \'<a href="/b/">\';</script>';
    expect(deadLinksOf({ 'index.html': index })).toEqual([]);
  });
});

describe('a link is dead', () => {
  test.for([
    ['/plans/y/', '没有这个文件'],
    ['/plans/x', '末尾缺少斜线'],
    ['/plans/x/#c-2', '页面中没有这个锚点'],
    ['#nowhere', '页面中没有这个锚点'],
    ['#c-1', '页面中没有这个锚点'],
  ] as const)('when it is %s', ([link, reason]) => {
    const index = `<p title="a > b"><a href='${link}'>去</a>`;
    expect(deadLinksOf({ 'index.html': index, 'plans/x/index.html': plan })).toEqual([
      `index.html ${link} ${reason}`,
    ]);
  });

  test('when the file of a script, an image or a form is missing', () => {
    const index = '<script src="/a.js"></script><img src="/b.png"><form action="/c/"></form>';
    expect(deadLinksOf({ 'index.html': index })).toHaveLength(3);
  });

  test('when it leaves the sub-path that the site lives under', () => {
    const index = '<a href="/jingtu/">首页</a><a href="/plans/">方案</a>';
    expect(deadLinksOf({ 'index.html': index }, '/jingtu/')).toEqual([
      'index.html /plans/ 不在本站的路径之下',
    ]);
  });
});
