import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, inject } from 'vitest';
import { normalizeBase } from '../../src/cli/static-server.ts';
import { decodeEntities, scanTags, textOf } from '../../src/build/html.ts';
import { pages, readSiteFile, test } from '../support/site.ts';
import { normalizeXml } from '../support/xml.ts';
import { some } from '../support/some.ts';

const base = normalizeBase(process.env['BASE_PATH']);
const listed = pages
  .filter(({ html }) => !html.includes('content="noindex"'))
  .map(({ path }) => path);

/** The text of every element of a name. */
function textsOf(xml: string, name: string): string[] {
  const elements = xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'));
  return [...elements].map(([, text = '']) =>
    decodeEntities(text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')),
  );
}

/** The path of a full address from the site's root. */
function pathOf(address: string): string {
  return `/${new URL(address).pathname.slice(base.length)}`;
}

describe('the feed', () => {
  const xml = readSiteFile('feed.xml');
  const entries = textsOf(xml, 'entry');
  const page = pages.find(({ path }) => path === '/changes/')!;

  test('is well-formed XML', async () => {
    expect((await normalizeXml(xml)).errors).toEqual([]);
  });

  test('has an entry for each change that the page lists, in its order and words', () => {
    const items = [...page.html.matchAll(/<li id="([^"]+)">[\s\S]*?<\/h3>/g)];
    expect(entries.length).toBe(items.length);
    some(entries).forEach((entry, index) => {
      const [html = '', id = ''] = items[index]!;
      const [link = ''] = textsOf(entry, 'id');
      expect(pathOf(link) + new URL(link).hash).toBe(`/changes/#${id}`);
      expect(textOf(html)).toContain(textsOf(entry, 'title')[0]);
    });
  });

  test('gives every entry an id of its own, an author, a day and a link', () => {
    const ids = entries.flatMap((entry) => textsOf(entry, 'id'));
    expect(new Set(ids).size).toBe(entries.length);
    expect(textsOf(xml, 'author')).not.toEqual([]);
    for (const entry of some(entries)) {
      expect(textsOf(entry, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
      expect(entry).toMatch(/<link href="/);
    }
  });

  test('was last updated with its newest entry, by no clock', () => {
    const days = entries.flatMap((entry) => textsOf(entry, 'updated'));
    expect(textsOf(xml, 'updated')[0]).toBe(days.toSorted().at(-1));
  });

  test('is announced on every page that is to be found', () => {
    const without = pages.filter(
      ({ html }) =>
        !html.includes('content="noindex"') &&
        !scanTags(html).some(({ attributes }) => attributes.get('type') === 'application/atom+xml'),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});

describe('the list of pages', () => {
  const [index = ''] = textsOf(readSiteFile('sitemap-index.xml'), 'loc');
  const xml = readSiteFile(pathOf(index).slice(1));

  test('names every page but the search and those that are not to be found', () => {
    const named = new Set(textsOf(xml, 'loc').map(pathOf));
    expect(listed.filter((path) => path !== '/search/' && !named.has(path))).toEqual([]);
    expect(pages.filter(({ path }) => named.has(path) && !listed.includes(path))).toEqual([]);
    const files = [...named].map((path) => `${path.slice(1)}index.html`);
    expect(files.filter((file) => !existsSync(join(inject('dist'), file)))).toEqual([]);
  });

  test('gives days from the record of changes, and no others', () => {
    const days = new Set(
      [...readSiteFile('changes/index.html').matchAll(/<time datetime="([^"]+)"/g)].map(
        ([, day]) => day,
      ),
    );
    const given = textsOf(xml, 'lastmod').map((time) => time.slice(0, 10));
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((day) => !days.has(day))).toEqual([]);
  });

  test('is named by robots.txt, which shuts nobody out', () => {
    const robots = readSiteFile('robots.txt');
    expect(robots).toContain(`Sitemap: ${new URL(base, index).href}sitemap-index.xml`);
    expect(robots).not.toContain('Disallow');
  });
});

test('a browser can search from its address bar', async ({ open }) => {
  const xml = readSiteFile('opensearch.xml');
  expect((await normalizeXml(xml)).errors).toEqual([]);
  const template = /type="text\/html"[^>]*template="([^"]+)"/.exec(xml)?.[1] ?? '';
  const address = new URL(decodeEntities(template).replace('{searchTerms}', '耕地'));
  const page = await open(pathOf(address.href) + address.search);
  await page.locator('.search-results li, [data-part="results"] li').first().waitFor();
  expect(await page.locator('input[name="q"]').last().inputValue()).toBe('耕地');
});
