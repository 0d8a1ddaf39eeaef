/** Asking the search page, and knowing without it what it ought to answer. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readCorpus } from '../../../src/corpus/io.ts';
import type { Plan } from '../../../src/corpus/plan.ts';
import { keyOf } from '../../../src/features/search/fold.ts';
import { openWindow } from '../../support/window.ts';

/** What a search over some plans ought to find. */
export interface Expected {
  /** Every heading and paragraph. */
  paragraphs: readonly string[];
  /** Ids of the clauses that hold every one of the texts, found by looking at each. */
  holders: (texts: readonly string[]) => string[];
  /** Of those that hold a text, the ones whose plan is of a province, told by the first two digits of its adcode. */
  holdersIn: (province: string, text: string) => string[];
}

/** Look through the clauses of some plans. */
export function expectedOf(plans: readonly Plan[]): Expected {
  const clauses = plans
    .flatMap((plan) => plan.clauses)
    .map(({ id, heading, paragraphs }) => ({
      id,
      paragraphs: [heading, ...paragraphs.map(({ text }) => text)].filter(
        (text) => keyOf(text) !== '',
      ),
    }))
    .map(({ id, paragraphs }) => ({ id, paragraphs, keys: paragraphs.map(keyOf) }));
  const provinces = new Map(
    plans.map(({ metadata }) => [metadata.id, metadata.adcode.slice(0, 2)]),
  );
  const holders = (texts: readonly string[]): string[] => {
    const wanted = texts.map(keyOf);
    return clauses
      .filter(({ keys }) => wanted.every((text) => keys.some((key) => key.includes(text))))
      .map(({ id }) => id);
  };
  return {
    paragraphs: clauses.flatMap(({ paragraphs }) => paragraphs),
    holders,
    holdersIn: (province, text) =>
      holders([text]).filter((id) => provinces.get(id.split('/')[0]!) === province),
  };
}

/** What the plans of the project hold. */
export const { paragraphs: allParagraphs, holders } = expectedOf(
  readCorpus(new URL('../../../', import.meta.url)).plans,
);

/** Opens a page by its path below the site's first, and waits until it has answered. */
export type VisitPage = (path: string) => Promise<Page>;

/** A window in which pages are opened that may answer at once; who asks for it closes it. */
export async function openSearchWindow(
  browser: Browser,
  url: string,
): Promise<{ window: BrowserContext; visit: VisitPage }> {
  const window = await openWindow(browser);
  const visit: VisitPage = async (path) => {
    const page = await window.newPage();
    await page.goto(`${url}${path}`);
    // The page begins to answer its address only after it has loaded.
    if (path.includes('?q=')) await page.locator('#result-count[data-total]').waitFor();
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
