/** What is kept of the site where hosts, and lines between, answer with something else: nothing that is not the site's. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { portalWords, startHostile, type HostileHost, type Trick } from '../support/hostile.ts';
import { kept, untilKept, wholeness } from '../support/offline.ts';
import { secondMark } from '../support/second-build.ts';
import { readSiteFile } from '../support/site.ts';
import { testWithHost } from '../support/renewed-site.ts';

const test = testWithHost(startHostile);

const everyTrick: readonly Trick[] = [
  'portal',
  'fallback',
  'cut',
  'half',
  'moved',
  'missing',
  'broken',
];
/** For a state that comes by itself; a busy machine may need as long. */
const patient = { timeout: 60_000 };
const assets = /^\/_astro\//;

async function openKept(page: Page, host: HostileHost, path: string): Promise<void> {
  await page.goto(`${host.url}${path}`);
  await untilKept(page);
}

/** Go somewhere, even if what comes is no page, or but a part of one. */
async function visit(page: Page, address: string): Promise<void> {
  const broken = new Promise<void>((resolve) => {
    page.on('requestfailed', (request) => {
      if (request.isNavigationRequest()) resolve();
    });
  });
  await Promise.race([page.goto(address).catch(() => undefined), broken]);
}

/** What is kept under paths that begin so, with its type. */
async function listKept(page: Page, beginning: string): Promise<string[]> {
  return page.evaluate(async (start) => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        const type = (await cache.match(request))?.headers.get('content-type') ?? '';
        if (pathname.startsWith(start)) found.push(`${pathname} ${type}`);
      }
    }
    return found;
  }, beginning);
}

async function workersOf(page: Page): Promise<{ active: boolean; coming: boolean }> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const has = (worker?: ServiceWorker | null): boolean => worker instanceof ServiceWorker;
    return {
      active: has(registration?.active),
      coming: has(registration?.installing) || has(registration?.waiting),
    };
  });
}

describe('where styles and scripts are answered with something else', () => {
  test.for(everyTrick)('%s: none of it is kept', async (trick, { page, host }) => {
    await openKept(page, host, 'about/');
    host.play(trick, assets);
    await visit(page, `${host.url}search/`);
    host.play();
    await openKept(page, host, 'search/');
    expect(await wholeness(page)).toEqual(kept);
    const files = await listKept(page, '/_astro/');
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !/\.css text\/css|\.js text\/javascript/.test(file))).toEqual([]);

    await page.locator('main input[name="q"]').fill('环评限批');
    await page.locator('#results li').first().waitFor();
  });

  test('the page of the next build is kept with its own files once these are there', async ({
    page,
    host,
    second,
  }) => {
    await openKept(page, host, 'about/');
    host.deploy(second);
    host.play('fallback', assets);
    await visit(page, `${host.url}plans/gansu/`);
    host.play();
    await openKept(page, host, 'plans/gansu/');
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.locator('h1').textContent()).toContain(secondMark);
    expect(await wholeness(page)).toEqual(kept);
  });

  test('a set is not saved with it', async ({ page, host }) => {
    await openKept(page, host, 'learn/junior/');
    host.play('half', /^\/learn\/junior\/answers\//);
    await page.locator('save-offline [data-part="save"]').click();
    await page.getByText('没有存下').waitFor();
    const names = await page.evaluate(() => caches.keys());
    expect(names.filter((name) => name.includes('saved'))).toEqual([]);
  });
});

describe('where pages are answered with something else', () => {
  test.for(everyTrick)('%s: the good one stays', async (trick, { page, host }) => {
    await openKept(page, host, 'about/');
    await openKept(page, host, 'plans/gansu/');
    const heading = await page.locator('h1').textContent();
    host.play(trick, /^\/plans\//);
    await visit(page, `${host.url}plans/gansu/`);
    await page.context().setOffline(true);
    await page.goto(`${host.url}plans/gansu/`);
    expect(await page.locator('h1').textContent()).toBe(heading);
    expect(await wholeness(page)).toEqual(kept);
  });

  test('a portal’s page is shown, for it wants an answer, and kept nowhere', async ({
    page,
    host,
  }) => {
    await openKept(page, host, 'plans/gansu/');
    host.play('portal');
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe(portalWords);
    await page.goto(`${host.url}learn/`);
    expect(await page.locator('h1').textContent()).toBe(portalWords);
    const pages = await listKept(page, '/');
    expect(pages.filter((file) => file.startsWith('/learn/'))).toEqual([]);

    host.play();
    await page.goto(`${host.url}plans/gansu/`);
    expect(await page.locator('h1').textContent()).not.toBe(portalWords);
    expect(await wholeness(page)).toEqual(kept);
  });
});

describe('a worker that finds no page to show without a network', () => {
  test.for(everyTrick)('%s: is not installed until it does', async (trick, { page, host }) => {
    host.play(trick, /^\/offline\//);
    await page.goto(`${host.url}about/`);
    await expect.poll(() => host.asked, patient).toContain('/offline/');
    await expect.poll(() => workersOf(page), patient).toEqual({ active: false, coming: false });
    host.play();
    await openKept(page, host, 'about/');
    expect(await wholeness(page)).toEqual(kept);
  });

  test('leaves the place to the one that is there', async ({ page, host, second }) => {
    await openKept(page, host, 'plans/gansu/');
    host.deploy(second);
    host.play('portal', /^\/offline\//);
    host.asked.length = 0;
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => host.asked, patient).toContain('/offline/');
    await expect.poll(() => workersOf(page), patient).toEqual({ active: true, coming: false });
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.locator('h1').textContent()).not.toContain(secondMark);
    expect(await wholeness(page)).toEqual(kept);
    await page.goto(`${host.url}about/`);
    await page.getByText('您要看的这一页也没有存在这台设备上').waitFor();
  });
});

test('a kept file that has been spoilt is dropped and asked for again', async ({ page, host }) => {
  await openKept(page, host, 'plans/gansu/');
  const [style = '', script = ''] = await page.evaluate(async () => {
    const addresses = [
      document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')!.href,
      document.querySelector<HTMLScriptElement>('script[type="module"]')!.src,
    ];
    const types = ['text/css', 'text/html'];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const [index, address] of addresses.entries()) {
        const headers = { 'content-type': types[index]! };
        await cache.put(address, new Response('body{}', { headers }));
      }
    }
    return addresses.map((address) => new URL(address).pathname);
  });
  await page.reload();
  expect(await wholeness(page)).toEqual(kept);
  const texts = await page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => (await caches.match(path))?.text())),
    [style, script],
  );
  expect(texts).toEqual([style, script].map((path) => readSiteFile(path.slice(1))));
});

test('a file of the search index with another content is not given', async ({ page, host }) => {
  await openKept(page, host, 'search/');
  await page.locator('main input[name="q"]').fill('环评限批');
  await page.locator('#results li').first().waitFor();
  const spoil = (): Promise<{ path: string; given: string; isListed: boolean }> =>
    page.evaluate(async () => {
      const folder = document.querySelector<HTMLElement>('[data-bundle]')!.dataset['bundle']!;
      const address = new URL(`${folder}facts.json`, location.href);
      const isListed = (await caches.match(new URL('sums.txt', address))) !== undefined;
      const headers = { 'content-type': 'application/json' };
      for (const name of await caches.keys())
        await (await caches.open(name)).put(address, new Response('{}', { headers }));
      const given = await (await fetch(address)).text();
      return { path: address.pathname, given, isListed };
    });
  await expect.poll(async () => (await spoil()).isListed, patient).toBe(true);
  const { path, given } = await spoil();
  expect(given).toBe(readSiteFile(path.slice(1)));
});

describe('without a network', () => {
  test.for([
    '/commitments',
    '/commitments?year=2020',
    '/commitments/index.html',
    '/commitments.html',
    '/COMMITMENTS/',
  ])('%s gives the page that is kept', async (path, { page, host }) => {
    await openKept(page, host, 'commitments/');
    const heading = await page.locator('h1').textContent();
    await page.context().setOffline(true);
    await page.goto(new URL(path, host.url).href);
    expect(await page.locator('h1').textContent()).toBe(heading);
    expect(await wholeness(page)).toEqual(kept);
    expect(new URL(page.url()).search).toBe(new URL(path, host.url).search);
  });
});
