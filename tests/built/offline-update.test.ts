/** What a reader meets when the site is renewed while it stands open or kept, and when the line is bad. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { startDeployment, type Deployment } from '../support/deployment.ts';
import { kept, untilKept, untilSearchIsKept, wholeness } from '../support/offline.ts';
import { secondMark } from '../support/second-build.ts';
import { testWithHost } from '../support/renewed-site.ts';

const test = testWithHost(startDeployment);

const note = '有新版本，刷新可看';

async function openKept(page: Page, host: Deployment, path: string): Promise<void> {
  await page.goto(`${host.url}${path}`);
  await untilKept(page);
}

/** What the browser does by itself from time to time, and the page whenever the reader comes back to it. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** Wait until the worker of the second build has taken over, and has said what it had to say. */
async function untilRenewed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isDone = async (): Promise<boolean> => {
      const workers = await navigator.serviceWorker.getRegistration();
      const isNew = !workers?.installing && !workers?.waiting && (await caches.keys()).length > 1;
      return isNew && workers?.active?.state === 'activated';
    };
    while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

describe('when the site is renewed', () => {
  test('the open page says so, and reads as the new one after a reload', async ({
    page,
    host,
    second,
  }) => {
    await openKept(page, host, 'plans/gansu/');
    expect(await page.getByText(note).isVisible()).toBe(false);
    host.deploy(second);
    await lookForUpdate(page);
    await page.getByText(note).waitFor();
    expect(await page.locator('h1').textContent()).not.toContain(secondMark);

    await page.getByRole('button', { name: '刷新' }).click();
    await page.locator('h1', { hasText: secondMark }).waitFor();
    await page.locator('template[data-later]').waitFor({ state: 'detached' });
    expect(await page.getByText(note).isVisible()).toBe(false);
    await expect.poll(() => wholeness(page)).toEqual(kept);
  });

  test('a page that came from the network is new, and says nothing', async ({
    page,
    host,
    second,
  }) => {
    await openKept(page, host, 'about/');
    host.deploy(second);
    await page.goto(`${host.url}plans/`);
    await lookForUpdate(page);
    await untilRenewed(page);
    expect(await page.locator('h1').textContent()).toContain(secondMark);
    expect(await page.getByText(note).isVisible()).toBe(false);
  });

  test('every page that is kept has the files of its own build, and only those', async ({
    page,
    host,
    second,
  }) => {
    await openKept(page, host, 'about/');
    await openKept(page, host, 'plans/gansu/');
    host.deploy(second);
    await lookForUpdate(page);
    await page.getByText(note).waitFor();
    await page.reload();
    await page.locator('h1', { hasText: secondMark }).waitFor();

    await page.context().setOffline(true);
    expect(await wholeness(page)).toEqual(kept);
    await page.goto(`${host.url}about/`);
    expect(await page.locator('h1').textContent()).not.toContain(secondMark);
    expect(await wholeness(page)).toEqual(kept);
  });

  test('a search that stands open goes on with its own index and not with the new one', async ({
    page,
    host,
    second,
  }) => {
    await openKept(page, host, 'search/');
    const results = page.locator('#results li');
    await page.locator('main input[name="q"]').fill('环评限批');
    await results.first().waitFor();
    await untilSearchIsKept(page);
    host.deploy(second);
    await lookForUpdate(page);
    await page.getByText(note).waitFor();

    host.asked.length = 0;
    await page.locator('main input[name="q"]').fill('畜禽养殖');
    await results.filter({ hasText: '畜禽养殖' }).first().waitFor();
    expect(host.asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });
});

describe('on a bad line', () => {
  test('a page that is kept is shown while the network hangs', async ({ page, host }) => {
    await openKept(page, host, 'plans/gansu/');
    const heading = await page.locator('h1').textContent();
    host.hang(true);
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe(heading);
    expect(await wholeness(page)).toEqual(kept);
  });

  test('a page seen before asks a slow line for nothing but itself', async ({ page, host }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 400_000 / 8,
      uploadThroughput: 400_000 / 8,
    });
    await openKept(page, host, 'plans/longchuan/');
    host.asked.length = 0;
    await page.reload();
    await page.locator('.plan-text').waitFor();
    await page.waitForLoadState('load');
    expect(host.asked.filter((path) => path !== '/sw.js' && path !== '/favicon.svg')).toEqual([
      '/plans/longchuan/',
    ]);
  });

  test('a page waits for neither the worker nor what it keeps', async ({ page, host }) => {
    await page.goto(`${host.url}plans/longchuan/`);
    await untilKept(page);
    const atFirst = host.asked.indexOf('/sw.js');
    const needed = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => /\.(?:css|js)$/.test(entry.name) && !entry.name.endsWith('/sw.js'))
        .map(({ name }) => new URL(name).pathname),
    );
    expect(needed.length).toBeGreaterThan(3);
    expect(needed.filter((path) => host.asked.indexOf(path) > atFirst)).toEqual([]);
  });
});
