/** Asking the questions in Chromium: bytes and time of each, and what the answers say. */
import type { Browser, Page } from 'playwright-core';
import { noFilters } from '../../../src/features/search/filters.ts';
import type { openAt, Search } from '../../../src/features/search/open-at.ts';
import type { Rest } from '../../../src/features/search/types.ts';
import type { BenchQuery } from './queries.ts';
import { modulePath, type BenchServer } from './serve-bench.ts';

/** What one answer cost in a browser that knew nothing yet, and again with the data there. */
export interface Cost {
  bytes: number;
  requests: number;
  milliseconds: number;
  /** In milliseconds. */
  warm: number;
}

/** What an answer says: how many clauses hold the string, and what was left out. */
export interface Said {
  total: number;
  rest: Rest | null;
}

/** One question, asked in its province and over the whole country. */
export interface Measured {
  query: BenchQuery;
  home: Cost;
  country: Cost;
  said: Said;
  /** Clauses that hold the string, for the provinces in which it was counted. */
  counted: Readonly<Record<string, number>>;
}

/** The search's own module, as the page loads it. */
interface SearchModule {
  openAt: typeof openAt;
}

/** The page's side; it lives in the browser. */
interface BenchWindow {
  search: Search;
}

/** Counting in every province would take hours where a word stands in all. */
const mostCounted = 4;

/** Ask each question in a browser that knows nothing yet, then again in one that knows them all. */
export async function measureQueries(
  browser: Browser,
  server: BenchServer,
  queries: readonly BenchQuery[],
): Promise<Measured[]> {
  const warmPage = await openPage(browser, server);
  const measured: Measured[] = [];
  for (const query of queries) {
    const home = await measureIn([query.province], query.text);
    const country = await measureIn([], query.text);
    const said = await say(warmPage, query.text, []);
    const known = [...(said.rest?.searched ?? []), ...provincesOf(said.rest)].toReversed();
    const counted: Record<string, number> = {};
    for (const province of new Set([query.province, ...known.slice(0, mostCounted)]))
      counted[province] = (await say(warmPage, query.text, [province])).total;
    measured.push({ query, home, country, said, counted });
  }
  await warmPage.context().close();
  return measured;

  async function measureIn(province: readonly string[], text: string): Promise<Cost> {
    server.takeTraffic();
    const page = await openPage(browser, server);
    const milliseconds = await ask(page, text, province);
    const traffic = server.takeTraffic();
    await page.context().close();
    await ask(warmPage, text, province);
    return { ...traffic, milliseconds, warm: await ask(warmPage, text, province) };
  }
}

function provincesOf(rest: Rest | null): string[] {
  return rest?.elsewhere.map(({ province }) => province) ?? [];
}

async function openPage(browser: Browser, { address, isNational }: BenchServer): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(
    async ({ module, place }) => {
      const { openAt } = (await import(module)) as SearchModule;
      Object.assign(globalThis, { search: await openAt(place) });
    },
    {
      module: `${address}${modulePath('features/search/open-at.ts')}`,
      place: { address: `${address}/data/`, isNational },
    },
  );
  return page;
}

/** Milliseconds from the question to the first page of results. */
function ask(page: Page, text: string, province: readonly string[]): Promise<number> {
  return page.evaluate(
    async ({ text, filters }) => {
      const { search } = globalThis as unknown as BenchWindow;
      const start = performance.now();
      await (await search.search(text, filters)).page(0);
      return performance.now() - start;
    },
    { text, filters: { ...noFilters, province } },
  );
}

/** Only what holds the string as it is counts: what was found in other words or in pieces is no hit. */
function say(page: Page, text: string, province: readonly string[]): Promise<Said> {
  return page.evaluate(
    async ({ text, filters }) => {
      const { search } = globalThis as unknown as BenchWindow;
      const { answer, phrases, total, rest } = await search.search(text, filters);
      // A string may be cut in the middle of a number.
      const isHeld = answer === 'literal' || answer === 'inside';
      return { total: isHeld && phrases.length === 1 ? total : 0, rest };
    },
    { text, filters: { ...noFilters, province } },
  );
}
