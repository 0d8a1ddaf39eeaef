/** The site without a network, as a reader meets it who has been there before. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type OpenPage, test } from '../support/site.ts';

/** Open a page and wait until it is kept; the worker is fetched only when the page has come to rest. */
async function openKept(open: OpenPage, path: string): Promise<Page> {
  const page = await open(path, { serviceWorkers: 'allow' });
  await untilKept(page);
  return page;
}

async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller || !(await caches.match(location.pathname))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

/** What a page needs to be whole, as it stands in the window: sheets that were read and elements that work. */
async function readWholeness(page: Page): Promise<{ sheets: number; elements: number }> {
  await page.waitForLoadState('load');
  return page.evaluate(() => {
    const unread = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
      ({ sheet }) => sheet === null || sheet.cssRules.length === 0,
    );
    return {
      sheets: unread.length,
      elements: document.querySelectorAll(':not(:defined)').length,
    };
  });
}

const whole = { sheets: 0, elements: 0 };

describe('without a network', () => {
  test.for(['/plans/gansu/', '/learn/junior/', '/', '/report/letter/'])(
    '%s is shown whole once it has been seen',
    async (path, { open }) => {
      const page = await openKept(open, path);
      const title = await page.locator('h1').textContent();
      await page.context().setOffline(true);
      await page.reload();
      expect(await page.locator('h1').textContent()).toBe(title);
      expect(await readWholeness(page)).toEqual(whole);
    },
  );

  test('a page never seen gives way to a list of those that are kept', async ({ open }) => {
    const page = await openKept(open, '/plans/gansu/');
    const title = (await page.title()).replace(/ · .*/, '');
    await page.context().setOffline(true);
    await page.goto(new URL('/about/', page.url()).href);
    await page.getByText('您要看的这一页也没有存在这台设备上').waitFor();
    expect(await readWholeness(page)).toEqual(whole);

    await page.getByRole('link', { name: title }).click();
    await page.waitForURL(/\/plans\/gansu\//);
    expect(await page.locator('h1').textContent()).toBe(title);
  });
});
