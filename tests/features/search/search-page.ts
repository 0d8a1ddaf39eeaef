/** Asking the search page, and knowing without it what it ought to answer. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readCorpus } from '../../../src/corpus/io.ts';
import { keyOf } from '../../../src/features/search/fold.ts';

const { plans } = readCorpus(new URL('../../../', import.meta.url));
const clauses = plans
  .flatMap((plan) => plan.clauses)
  .map(({ id, heading, paragraphs }) => ({
    id,
    paragraphs: [heading, ...paragraphs.map(({ text }) => text)].filter(
      (text) => keyOf(text) !== '',
    ),
  }))
  .map(({ id, paragraphs }) => ({ id, paragraphs, keys: paragraphs.map(keyOf) }));

/** Every heading and paragraph of the five plans. */
export const allParagraphs: readonly string[] = clauses.flatMap(({ paragraphs }) => paragraphs);

/** Ids of the clauses that hold every one of the texts, found by looking at each. */
export function holders(texts: readonly string[]): string[] {
  const wanted = texts.map(keyOf);
  return clauses
    .filter(({ keys }) => wanted.every((text) => keys.some((key) => key.includes(text))))
    .map(({ id }) => id);
}

/** Of those that hold a text, the ones whose plan is of a province, told by the first two digits of its adcode. */
export function holdersIn(province: string, text: string): string[] {
  const own = plans.filter(({ metadata }) => metadata.adcode.startsWith(province));
  const ids = new Set(own.map(({ metadata }) => metadata.id));
  return holders([text]).filter((id) => ids.has(id.split('/')[0]!));
}

/** A window in which pages are opened that may answer at once; who asks for it closes it. */
export async function openSearchWindow(
  browser: Browser,
  url: string,
): Promise<{ window: BrowserContext; visit: (path: string) => Promise<Page> }> {
  const window = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  const visit = async (path: string): Promise<Page> => {
    const page = await window.newPage();
    await page.goto(`${url}${path}`);
    await answered(page);
    return page;
  };
  return { window, visit };
}

/** Type a query, press Enter, and wait for the answer. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.locator('main input[name="q"]').fill(query);
  await page.keyboard.press('Enter');
  await answered(page);
}

/** Wait until the page has answered. */
export async function answered(page: Page): Promise<void> {
  await page.locator('site-search:not([aria-busy])').waitFor();
}

/** The number of clauses that the page says answer the query. */
export async function totalOf(page: Page): Promise<number> {
  return Number(await page.locator('#result-count').getAttribute('data-total'));
}

/** Ids of the clauses listed so far. */
export function shown(
  page: Page,
  list: '#results' | '#near-results' = '#results',
): Promise<string[]> {
  return page
    .locator(`${list} li`)
    .evaluateAll((items: HTMLElement[]) => items.map((item) => item.dataset['clause'] ?? ''));
}
