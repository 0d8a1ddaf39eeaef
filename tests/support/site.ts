/** The built site as the tests see it: its files, its pages, and a browser looking at them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  Request,
} from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import type { SitePage } from '../../src/build/built-pages.ts';
import { launchBrowser } from './browser.ts';
import { samplePages } from './sample.ts';
import { representativesOf } from './representatives.ts';
import { openWindow } from './window.ts';

interface OpenOptions extends BrowserContextOptions {
  /** Called before the page loads, to listen to what happens while it does; waited for. */
  prepare?: (page: Page) => unknown;
}

/** Opens one of the site's pages in a window of its own. */
export type OpenPage = (path: string, options?: OpenOptions) => Promise<Page>;

/** Opens one of the site's pages in the window in which the last one was looked at. */
export type LookAtPage = (
  path: string,
  viewport: { width: number; height: number },
) => Promise<Page>;

/**
 * A test that may ask for a `browser`, for `open`, which opens one of the site's pages in a window of its own, or for `look`
 * and `lookWithoutScript`: those share a window, which saves most of the time where many pages are only looked at, one
 * after the other, and nothing is kept or changed.
 */
export const test = base
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser(inject('browserPath'));
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('look', { scope: 'file' }, ({ browser }, { onCleanup }) =>
    shareWindow(browser, {}, onCleanup),
  )
  .extend('lookWithoutScript', { scope: 'file' }, ({ browser }, { onCleanup }) =>
    shareWindow(browser, { javaScriptEnabled: false }, onCleanup),
  )
  .extend('open', ({ browser }, { onCleanup }) => {
    const windows: BrowserContext[] = [];
    onCleanup(async () => {
      await Promise.all(windows.map((window) => window.close()));
    });
    const open: OpenPage = async (path, { prepare, ...options } = {}) => {
      const window = await openWindow(browser, options);
      windows.push(window);
      const page = await window.newPage();
      watchRequests(window, page);
      await prepare?.(page);
      await page.goto(addressOf(path));
      return page;
    };
    return open;
  });

async function shareWindow(
  browser: Browser,
  options: BrowserContextOptions,
  onCleanup: (close: () => Promise<void>) => void,
): Promise<LookAtPage> {
  const window = await openWindow(browser, options);
  onCleanup(() => window.close());
  const page = await window.newPage();
  return async (path, viewport) => {
    await page.setViewportSize(viewport);
    await page.goto(addressOf(path));
    return page;
  };
}

const underway = new WeakMap<Page, Set<Request>>();

/** Keep account of what a page and its workers have asked for and not yet got. */
function watchRequests(window: BrowserContext, page: Page): void {
  const requests = new Set<Request>();
  underway.set(page, requests);
  window.on('request', (request) => requests.add(request));
  window.on('requestfinished', (request) => requests.delete(request));
  window.on('requestfailed', (request) => requests.delete(request));
}

/**
 * Wait until a page that was opened with `open` has come to rest: it is loaded, and when the browser has nothing else to do,
 * no request is under way.
 */
export async function settled(page: Page): Promise<void> {
  const requests = underway.get(page);
  if (!requests) throw new Error('Only pages that `open` has opened are watched from the start.');
  await page.waitForLoadState('load');
  do {
    await expect.poll(() => requests.size).toBe(0);
    await page.evaluate(async () => {
      // What begins when the browser is idle has begun after the second time.
      await new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve)));
    });
  } while (requests.size > 0);
}

/** Give the address at which a path of the site is served to the tests. */
export function addressOf(path: string): string {
  return `${inject('baseUrl')}${path.replace(/^\//, '')}`;
}

/** Read one file of the built site. */
export function readSiteFile(file: string): string {
  return readFileSync(join(inject('dist'), file), 'utf8');
}

/** Read the rows of one kind of open data: of one file, or of those of the provinces where plans are many. */
export function readRows<Row>(kind: string): Row[] {
  const name = new RegExp(`^${kind}(?:-\\d{6})?\\.json$`);
  const files = readdirSync(join(inject('dist'), 'data')).filter((file) => name.test(file));
  return files.flatMap((file) => JSON.parse(readSiteFile(`data/${file}`)) as Row[]);
}

/** Without the copy of the page for missing frames, which is for hosts that look for it by this name. */
const sampled = samplePages(inject('dist')).filter(({ path }) => path !== '/embed/404.html');
const isFramed = ({ path }: SitePage): boolean => /^\/embed\/./.test(path);

/** The HTML pages of the built site; of the thousands of places, some of each sort. */
export const pages: readonly SitePage[] = sampled.filter((page) => !isFramed(page));

/** The pages that others show in frames, which have none of the site's bars; of the many clauses some. */
export const embeds: readonly SitePage[] = sampled.filter(isFramed);

/** Of each kind of those the longest. */
export const longestEmbeds: readonly SitePage[] = [
  ...Map.groupBy(embeds, ({ path }) => path.split('/')[2]).values(),
].map((kind) =>
  kind.reduce((longest, page) => (page.html.length > longest.html.length ? page : longest)),
);

/** The pages that the slow tests look at. */
export const representatives: readonly SitePage[] = representativesOf(pages);
