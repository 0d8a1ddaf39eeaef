import { describe, expect } from 'vitest';
import { disclaimer } from '../../src/shared/settings.ts';
import { scanTags, textOf, type Tag } from '../../src/build/html.ts';
import { pages, test } from '../support/site.ts';

const documents = pages.map(({ path, html }) => ({ path, html, tags: scanTags(html) }));

const named = (tags: readonly Tag[], name: string): Tag[] =>
  tags.filter((tag) => tag.name === name);

describe.each(documents)('$path', ({ html, tags }) => {
  test('says that it is in Chinese', () => {
    expect(named(tags, 'html').map(({ attributes }) => attributes.get('lang'))).toEqual(['zh-CN']);
  });

  test('has exactly one first-level heading and one main landmark', () => {
    expect(named(tags, 'h1')).toHaveLength(1);
    expect(named(tags, 'main')).toHaveLength(1);
  });

  test('steps down through its headings one level at a time, in the order of the text', () => {
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(levels[0]).toBe(1);
    expect(jumps).toEqual([]);
  });

  test('names each of its tables, and says of each head cell what it heads', () => {
    const unnamed = [...html.matchAll(/<table\b([^>]*)>(.*?)<\/table>/gs)].filter(
      ([, attributes = '', content = '']) =>
        !/\saria-label(?:ledby)?="/.test(attributes) && !content.includes('<caption'),
    );
    expect(unnamed.map(([table]) => table.slice(0, 80))).toEqual([]);
    expect(named(tags, 'th').filter(({ attributes }) => !attributes.has('scope'))).toEqual([]);
  });

  test('describes itself to search engines', () => {
    const [description] = named(tags, 'meta').filter(
      ({ attributes }) => attributes.get('name') === 'description',
    );
    expect(description?.attributes.get('content')).toMatch(/\p{Script=Han}{4}/u);
  });

  test('begins with a link that skips to the main text', () => {
    const [first] = named(tags, 'a');
    const [main] = named(tags, 'main');
    expect(first?.attributes.get('href')).toBe(`#${main?.attributes.get('id') ?? '（无）'}`);
  });

  test('says that the site is not an authority’s', () => {
    expect(textOf(html)).toContain(disclaimer);
  });

  test('has no style attribute, which the content security policy would drop', () => {
    expect(tags.filter(({ attributes }) => attributes.has('style'))).toEqual([]);
  });
});

test('no two pages have the same title', () => {
  const titles = pages.map(({ html }) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
  expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual(
    [],
  );
});
