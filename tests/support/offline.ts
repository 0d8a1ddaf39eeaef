/** Pages that are kept on the device, and how to tell that they are whole. */
import type { Page } from 'playwright-core';
import type { OpenPage } from './site.ts';

/** What a page lacks. */
export interface Wholeness {
  /** Styles that stand in the page and could not be read. */
  unread: string[];
  /** Elements whose scripts did not run. */
  undefined: string[];
  /** Styles and scripts that are not kept themselves, and came from elsewhere. */
  unkept: string[];
}

/** A page that lacks nothing and stands wholly on the device. */
export const kept: Wholeness = { unread: [], undefined: [], unkept: [] };

/** Open a page and wait until it is kept; the worker is fetched only when the page has come to rest. */
export async function openKept(open: OpenPage, path: string): Promise<Page> {
  const page = await open(path, { serviceWorkers: 'allow' });
  await untilKept(page);
  return page;
}

/** Wait until the page in the window is kept, and a worker is there to give it back. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller || !(await caches.match(location.pathname))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

/** Wait until the whole index of the search page in the window is kept. */
export async function untilSearchIsKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const panel = document.querySelector<HTMLElement>('site-search');
    const mark = `${panel?.dataset['bundle']}${panel?.dataset['whole']}`;
    while (!(await caches.match(mark))) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

/** Look what the page in the window lacks. */
export async function wholeness(page: Page): Promise<Wholeness> {
  await page.waitForLoadState('load');
  await page.locator('template[data-later]').waitFor({ state: 'detached' });
  return page.evaluate(async () => {
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
    const addresses = [...sheets.map(({ href }) => href), ...scripts.map(({ src }) => src)];
    const found = await Promise.all(addresses.map((address) => caches.match(address)));
    return {
      unread: sheets.filter(({ sheet }) => !sheet?.cssRules.length).map(({ href }) => href),
      undefined: [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName),
      unkept: addresses.filter((_, index) => found[index] === undefined),
    };
  });
}
