/** What a search fetches up to its first results, and for the next ones. */
import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ask } from '../features/search/search-page.ts';
import { type OpenPage, readSiteFile, settled, test } from '../support/site.ts';

const { length: planCount } = JSON.parse(readSiteFile('data/plans.json')) as unknown[];
const further = Math.max(0, planCount - 5);
/** At the size of five plans. */
const firstBudget = 115_000 + further * 1900;
/**
 * What is asked for once the results stand there: other pages of the site, the names of places, what keeps the index, and
 * what the next query may need.
 */
const laterBudget = 60_000;
const later =
  /\/places\/|\/pages\.json$|\/_astro\/(?:search-card\.|answers\.|place\.|order\.|sounds\.|keep-search\.|search-hints\.|search-pages\.|pages-)/;
const nextBudget = 20_000 + further * 1000;

/** Of each kind those that cost the most. */
const next = [
  '土壤污染状况详查',
  '甘肃 农用地',
  '2020年底前 受污染耕地',
  '国土资源部门 农用地',
  '政府要不要公开土壤监测结果',
  '谁出钱治理污染土壤',
  '2017年6月底前完成的任务',
  '我们村旁边有个养猪场，粪便乱排怎么办',
  '重金属污然防治',
  'nongyao baozhuang',
  '電子廢物拆解',
  '二〇二〇年',
];

/** What a page has fetched; sizes are asked for while it stands. */
class Traffic {
  #finished: Request[] = [];

  constructor(page: Page) {
    page.context().on('requestfinished', (request) => this.#finished.push(request));
  }

  /** Those that were asked for before the first result stood there. */
  async upToResults(page: Page): Promise<ReadonlySet<string>> {
    const shown = Number(await page.locator('html[data-shown]').getAttribute('data-shown'));
    // The page and the requests are timed by different clocks, which may stand apart: both count from the first request.
    const start = Math.min(...this.#finished.map((request) => request.timing().startTime));
    return new Set(
      this.#finished
        .filter((request) => request.timing().startTime - start < shown)
        .map((request) => new URL(request.url()).pathname),
    );
  }

  get paths(): string[] {
    return this.#finished.map((request) => new URL(request.url()).pathname);
  }

  forget(): void {
    this.#finished = [];
  }

  /** Bytes of the bodies as they came over the wire, of those paths that are wanted. */
  async bytes(isWanted: (path: string) => boolean = () => true): Promise<number> {
    const wanted = this.#finished.filter((request) => isWanted(new URL(request.url()).pathname));
    const sizes = await Promise.all(
      wanted.map(async (request) => {
        const path = new URL(request.url()).pathname;
        const { responseBodySize } = await request.sizes();
        // The browser does not tell the size of a worker's own script.
        return responseBodySize || gzipSync(readSiteFile(path.slice(1))).length;
      }),
    );
    return sizes.reduce((total, size) => total + size, 0);
  }
}

/** Runs in the page: notes when the first result stands there, in milliseconds from when the page was asked for. */
function noteFirstResult(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector(':is(#results, #near-results) li')) return;
    document.documentElement.dataset['shown'] = `${performance.now()}`;
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** An opened page, and what it has fetched since before its first request. */
async function openWatched(open: OpenPage, address: string): Promise<[Page, Traffic]> {
  let traffic: Traffic | undefined;
  const prepare = async (page: Page): Promise<void> => {
    traffic = new Traffic(page);
    await page.addInitScript(noteFirstResult);
  };
  const page = await open(address, { prepare });
  if (!traffic) throw new Error('The page was opened without being prepared.');
  return [page, traffic];
}

describe('traffic', () => {
  test('nothing of the index is fetched before the box is used', async ({ open }) => {
    const [page, traffic] = await openWatched(open, '/search/');
    await settled(page);
    expect(traffic.paths.filter((path) => /pagefind|worker/.test(path))).toEqual([]);

    await page.locator('main input[name="q"]').focus();
    await page.waitForResponse(/clauses\.json/);
  });

  test.for([
    '环评限批',
    '受污染耕地安全利用率',
    // Of the golden queries and some hundred cuts these cost the most.
    '五毒重金属',
    '農藥包裝廢棄物',
    '构建土壤环境信息管理平台',
    '参加单位：市发改委、市环保局等',
    // A question and a place, which take the code and the names that queries are read with.
    '谁负责农膜',
    '甘肃 农用地',
  ])(
    'up to the first results of %s, all that is fetched comes to 115 KB at most, and what comes after them to 60',
    async (query, { open }) => {
      const [page, traffic] = await openWatched(open, `/search/?q=${encodeURIComponent(query)}`);
      await page.locator(':is(#results, #near-results) li').first().waitFor();
      await settled(page);
      const before = await traffic.upToResults(page);
      expect([...before]).toContainEqual(expect.stringMatching(/\/texts\/\d+\.json$/));
      expect(await traffic.bytes((path) => before.has(path))).toBeLessThan(firstBudget);
      expect(await traffic.bytes((path) => !before.has(path))).toBeLessThan(laterBudget);
    },
  );

  test('a further list comes to 20 KB at most, whatever is asked after whatever', async ({
    open,
  }) => {
    const heavy: [query: string, bytes: number][] = [];
    for (const query of next) {
      const [page, traffic] = await openWatched(open, '/search/?q=%E9%95%89');
      await page.locator('#results li').first().waitFor();
      await settled(page);
      traffic.forget();
      await ask(page, query);
      await settled(page);
      heavy.push([query, await traffic.bytes((path) => !later.test(path))]);
      await page.context().close();
    }
    expect(heavy.filter(([, bytes]) => !(bytes < nextBudget))).toEqual([]);
  });

  test('filters that need a file of their own fetch it when they are opened, and no sooner', async ({
    open,
  }) => {
    const [page, traffic] = await openWatched(open, `/search/?q=${encodeURIComponent('土壤污染')}`);
    await page.locator('#results li').first().waitFor();
    await settled(page);
    const facts = (): boolean => traffic.paths.some((path) => path.endsWith('/facts.json'));
    expect(facts()).toBe(false);
    await page.getByText('按部门、主题、内容、期限筛选').click();
    await expect.poll(facts).toBe(true);
  });
});
