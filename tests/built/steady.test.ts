import { describe, expect } from 'vitest';
import { pages, representatives, settled, test } from '../support/site.ts';
import { scanTags } from '../../src/build/html.ts';

/** Above this, Google counts a page as one that jumps. */
const mostShift = 0.1;

test('every page waits for the sheet of styles that all share, and for one of its own at most', () => {
  const sheets = pages.map(({ html }) =>
    scanTags(html)
      .filter(({ attributes }) => attributes.get('rel') === 'stylesheet')
      .map(({ attributes }) => attributes.get('href')),
  );
  expect(new Set(sheets.map(([shared]) => shared)).size).toBe(1);
  expect(sheets.filter(({ length }) => length > 2)).toEqual([]);
});

describe.each([...representatives])('$path', ({ path }) => {
  test('does not jump when its scripts come late', async ({ open }) => {
    const page = await open('/404.html', { viewport: { width: 412, height: 823 } });
    await page.route('**/_astro/*.js', async (route) => {
      // Until the page has been seen without them.
      await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint').length > 0,
      );
      await route.continue();
    });
    await page.goto(new URL(path, page.url()).href);
    await settled(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              total += 'value' in entry ? Number(entry.value) : 0;
          }).observe({ type: 'layout-shift', buffered: true });
          // Entries seen before come in the next frame.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)));
        }),
    );
    expect(shift).toBeLessThanOrEqual(mostShift);
  });
});
