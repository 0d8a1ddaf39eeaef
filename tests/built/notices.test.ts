/** The announcements about plots, as a reader meets them. */
import type { FeatureCollection } from 'geojson';
import { describe, expect } from 'vitest';
import { pages, readSiteFile, test } from '../support/site.ts';
import { some } from '../support/some.ts';

interface PublishedNotice {
  id: string;
  name: string;
  type: string;
  url: string;
  sourceUrl: string;
  adcode: string;
  exceeded: string;
}

const notices = JSON.parse(readSiteFile('data/notices.json')) as PublishedNotice[];
const pageOf = (path: string): string => pages.find((page) => page.path === path)!.html;

describe('every notice', () => {
  test('has a page that leads to the announcement itself and says who made it', () => {
    for (const { url, sourceUrl } of some(notices))
      expect(pageOf(url)).toContain(`href="${sourceUrl}"`);
  });

  test('stands in the list, in that of its province, in the feed and in the map data', () => {
    const feed = readSiteFile('notices/feed.xml');
    const { features } = JSON.parse(readSiteFile('data/notices.geojson')) as FeatureCollection;
    for (const { id, adcode, url } of some(notices)) {
      expect(pageOf('/notices/')).toContain(`href="${url}"`);
      expect(pageOf(`/notices/in/${adcode.slice(0, 2)}0000/`)).toContain(`href="${url}"`);
      expect(feed).toContain(`${url}</id>`);
      expect(features.map((feature) => feature.id)).toContain(id);
    }
  });

  test('of a survey is nowhere called contaminated', () => {
    const surveys = notices.filter(({ type }) => type.startsWith('survey'));
    expect(surveys.length).toBeGreaterThan(0);
    for (const { url } of surveys) {
      const words = pageOf(url).replace(/<header[\s\S]*?<\/header>|<[^>]+>/g, '');
      expect(words).not.toContain('污染地块');
    }
  });
});

test('a page says where the notice is silent', async ({ open }) => {
  const page = await open('/notices/620200-20240401-01/', { javaScriptEnabled: false });
  const unsaid = await page.locator('.notice-unsaid').innerText();
  expect(unsaid).toContain('是否超标');
  expect(unsaid).toContain('公告写到铬，没有写是否超标。');
  expect(await page.locator('.notice-answers').innerText()).not.toContain('是否超标');
});

describe('the list', () => {
  test('is whole without script', async ({ open }) => {
    const page = await open('/notices/', { javaScriptEnabled: false });
    expect(await page.locator('.notice-list > li').count()).toBe(notices.length);
    expect(await page.locator('.list-choices').isVisible()).toBe(false);
  });

  test('is narrowed by province and kind, and the choice stands in the address', async ({
    open,
  }) => {
    const page = await open('/notices/');
    await page.locator('select[name="province"]').selectOption('210000');
    const shown = page.locator('.notice-list > li:visible');
    expect(await shown.count()).toBe(
      notices.filter(({ adcode }) => adcode.startsWith('21')).length,
    );
    expect(new URL(page.url()).search).toBe('?province=210000');
    expect(await page.locator('.list-choices output').textContent()).toBe(
      String(await shown.count()),
    );
  });
});
