/** Windows of the browser, each with a store of its own. */
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  Response,
} from 'playwright-core';

/** How long, in milliseconds, a page may take for what a reader would wait for; many times what it does take. */
const patience = 120_000;

/** Open a window as readers have it, which waits as long as a very slow machine needs. */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const window = await browser.newContext({
    locale: 'zh-CN',
    // A worker that keeps pages would come between the tests and the site; those of the worker ask for it.
    serviceWorkers: 'block',
    ...options,
  });
  window.setDefaultTimeout(patience);
  if (options.javaScriptEnabled !== false) {
    window.on('page', waitForScripts);
    await window.addInitScript(takeNoClicks);
  }
  return window;
}

/** A page that a click led to takes the next one, as the tests give it, only when its scripts are there. */
function takeNoClicks(): void {
  // There is no element yet that could bear a style.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { pointer-events: none; }');
  document.adoptedStyleSheets.push(sheet);
  document.addEventListener('DOMContentLoaded', () => {
    const later = document.querySelector('template[data-later]');
    const take = (): void => {
      if (later?.isConnected) return;
      sheet.replaceSync('');
      observer.disconnect();
    };
    const observer = new MutationObserver(take);
    observer.observe(document.body, { childList: true });
    take();
  });
}

/** A page is loaded, for the tests, when the scripts are there that come after its first paint. */
function waitForScripts(page: Page): void {
  for (const name of ['goto', 'reload', 'goBack', 'goForward'] as const) {
    const move = page[name].bind(page) as (...given: unknown[]) => Promise<Response | null>;
    page[name] = async (...given: unknown[]) => {
      const response = await move(...given);
      await page.waitForFunction(() => document.querySelector('template[data-later]') === null);
      return response;
    };
  }
}
