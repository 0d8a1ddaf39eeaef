/** The built site as the tests see it: its files, its pages, and a browser looking at them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject, test as base } from 'vitest';
import { listPages, type SitePage } from '../../src/build/built-pages.ts';
import { kindOf, longestOfEachKind } from '../bench/page-kinds.ts';
import { launchBrowser } from './browser.ts';

interface OpenOptions extends BrowserContextOptions {
  /** Called before the page loads, to listen to what happens while it does. */
  prepare?: (page: Page) => void;
}

/** Opens one of the site's pages in a window of its own. */
export type OpenPage = (path: string, options?: OpenOptions) => Promise<Page>;

/** A test that may ask for a `browser`, or for `open`, which opens one of the site's pages in a window of its own. */
export const test = base
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser(inject('browserPath'));
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', ({ browser }, { onCleanup }) => {
    const windows: BrowserContext[] = [];
    onCleanup(async () => {
      await Promise.all(windows.map((window) => window.close()));
    });
    const open: OpenPage = async (path, { prepare, ...options } = {}) => {
      // A worker that keeps pages would come between the tests and the site; those of the worker ask for it.
      const window = await browser.newContext({
        locale: 'zh-CN',
        serviceWorkers: 'block',
        ...options,
      });
      windows.push(window);
      const page = await window.newPage();
      prepare?.(page);
      await page.goto(addressOf(path));
      return page;
    };
    return open;
  });

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

/** Every HTML page of the built site. */
export const pages: readonly SitePage[] = listPages(inject('dist'));

/** Every plan page, and of each other kind of page the longest: what the slow tests look at. */
export const representatives: readonly SitePage[] = longestOfEachKind(pages).flatMap(
  ({ kind, page }) =>
    kind === '/plans/*/' ? pages.filter(({ path }) => kindOf(path) === kind) : [page],
);
