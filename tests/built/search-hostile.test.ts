/** The search where its data is answered with something else, and in a window that stood open while the site was renewed. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { startHostile } from '../support/hostile.ts';
import { untilKept } from '../support/offline.ts';
import { testWithHost } from '../support/renewed-site.ts';
import { openWindow } from '../support/window.ts';

const test = testWithHost(startHostile);

async function ask(page: Page, query: string): Promise<void> {
  await page.locator('main input[name="q"]').fill(query);
  await page.locator('main').getByRole('button', { name: '搜索' }).click();
}

describe('data that is answered with something else', () => {
  test.for(['portal', 'half', 'cut', 'broken'] as const)(
    '%s: is no hindrance once the host is itself again',
    async (trick, { page, host }) => {
      await page.goto(`${host.url}search/`);
      await untilKept(page);
      host.play(trick, /^\/pagefind\//);
      await ask(page, '环评限批');
      await page.getByText('请检查网络').waitFor();
      expect(await page.getByRole('button', { name: '刷新' }).isVisible()).toBe(false);
      host.play();
      await ask(page, '环评限批');
      await page.locator('#results li').first().waitFor();
    },
  );
});

test('a window that stood open while the site was renewed asks to be loaded anew, and then answers', async ({
  browser,
  host,
  second,
}) => {
  // Without a worker, for that would tell of the new version before anything is asked.
  const window = await openWindow(browser);
  const page = await window.newPage();
  await page.goto(`${host.url}search/`);
  host.deploy(second);
  await ask(page, '环评限批');
  await page.getByText('请刷新，您的问题会留着').waitFor();
  expect(await page.getByText('请检查网络').isVisible()).toBe(false);

  await page.locator('main').getByRole('button', { name: '刷新' }).click();
  await page.locator('#results li').first().waitFor();
  expect(await page.locator('main input[name="q"]').inputValue()).toBe('环评限批');
  await window.close();
});
