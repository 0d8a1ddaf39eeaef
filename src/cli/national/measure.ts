/** Asking the questions in Chromium: bytes and time of each, and whether the answers are complete. */
import type { Browser, Page } from 'playwright-core';
import type { NationalSearch } from '../../search/national/national-search.ts';
import { modulePath, type BenchServer } from './serve-bench.ts';
import type { BenchQuery } from './queries.ts';

/** What one question cost, and what it found. */
export interface Measured {
  query: BenchQuery;
  bytes: number;
  requests: number;
  milliseconds: number;
  /** In milliseconds, with the data there. */
  warm: number;
  /** Shards that may hold the words, by number. */
  located: readonly number[];
  /** Clauses that hold the words, by number of the shard, for those that were counted. */
  counted: Readonly<Record<number, number>>;
}

/** The page's side; it lives in the browser. */
interface BenchWindow {
  search: NationalSearch;
}

/** Counting in every shard would take hours where a word stands in all. */
const mostCounted = 4;

/** Ask each question in a browser that knows nothing yet, then all again in one that knows them. */
export async function measureQueries(
  browser: Browser,
  server: BenchServer,
  queries: readonly BenchQuery[],
): Promise<Measured[]> {
  const warmPage = await openPage(browser, server);
  const measured: Measured[] = [];
  for (const query of queries) {
    const cold = await measureCold(browser, server, query);
    await ask(warmPage, query);
    const { milliseconds: warm } = await ask(warmPage, query);
    const checked = await check(warmPage, query);
    measured.push({ query, ...cold, warm, ...checked });
  }
  await warmPage.context().close();
  return measured;
}

async function measureCold(
  browser: Browser,
  server: BenchServer,
  query: BenchQuery,
): Promise<Pick<Measured, 'bytes' | 'requests' | 'milliseconds'>> {
  server.takeTraffic();
  const page = await openPage(browser, server);
  const { milliseconds } = await ask(page, query);
  const traffic = server.takeTraffic();
  await page.context().close();
  return { ...traffic, milliseconds };
}

async function openPage(browser: Browser, { address }: BenchServer): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(
    async ({ module, data }) => {
      const { openNationalSearch } = (await import(module)) as {
        openNationalSearch: (address: string) => Promise<NationalSearch>;
      };
      Object.assign(globalThis, { search: await openNationalSearch(data) });
    },
    { module: `${address}${modulePath('search/national/open.ts')}`, data: `${address}/data/` },
  );
  return page;
}

/** From the question to the first page of results. */
function ask(page: Page, query: BenchQuery): Promise<{ milliseconds: number }> {
  return page.evaluate(async ({ text, province }) => {
    const { search } = globalThis as unknown as BenchWindow;
    const start = performance.now();
    const { outcomes } = await search.search(text, { province });
    await outcomes[0]?.page(0);
    return { milliseconds: performance.now() - start };
  }, query);
}

function check(page: Page, query: BenchQuery): Promise<Pick<Measured, 'located' | 'counted'>> {
  return page.evaluate(
    async ({ text, province, most }) => {
      const { search } = globalThis as unknown as BenchWindow;
      const located = await search.locate(text);
      const home = located.filter((shard) => shard.province === province);
      const chosen = [...new Set([...home, ...located.toReversed()])].slice(0, most);
      const counted: Record<number, number> = {};
      for (const shard of chosen) {
        const { answer, phrases, total } = await search.searchShard(shard, text);
        counted[shard.shard] = answer === 'literal' && phrases.length === 1 ? total : 0;
      }
      return { located: located.map(({ shard }) => shard), counted };
    },
    { ...query, most: mostCounted },
  );
}
