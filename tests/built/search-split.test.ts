/** The search page of a corpus that is split by province. */
import { describe, expect } from 'vitest';
import { pageSize } from '../../src/features/search/types.ts';
import { sampleCuts } from '../features/search/cuts.ts';
import { answered, ask, expectedOf, shown, totalOf } from '../features/search/search-page.ts';
import { test as base } from '../support/large-site-test.ts';

const test = base.extend('expected', { scope: 'file' }, ({ site }) => expectedOf(site.plans));

describe('over all provinces', () => {
  test('each string cut from the texts finds every clause that holds it, and no other', async ({
    visit,
    expected,
  }) => {
    const page = await visit('search/');
    // What fills a page is answered from as few provinces as it takes; tests/features/search/national.test.ts holds it to that.
    const queries = sampleCuts(expected.paragraphs, { seed: 1921, count: 120 }).filter(
      (query) => expected.holders([query]).length < pageSize,
    );
    expect(queries.length).toBeGreaterThan(20);
    for (const query of queries) {
      await ask(page, query);
      const clauses = expected.holders([query]);
      expect([query, await totalOf(page)]).toEqual([query, clauses.length]);
      expect(clauses).toEqual(expect.arrayContaining(await shown(page)));
    }
  });

  test('only those are opened that may hold the words', async ({ site, visit, host, expected }) => {
    const provinces = new Map(
      site.plans.map(({ metadata }) => [metadata.id, metadata.adcode.slice(0, 2)]),
    );
    const holding = new Set(
      expected.holders(['资阳市']).map((id) => provinces.get(id.split('/')[0]!)),
    );
    expect([...holding]).toContain('51');
    expect(holding.size).toBeLessThan(new Set(provinces.values()).size);
    host.asked.length = 0;
    const page = await visit(`search/?q=${encodeURIComponent('资阳市')}`);
    expect(await totalOf(page)).toBe(expected.holders(['资阳市']).length);
    const opened = host.asked.flatMap(
      (path) => /\/in\/(\d\d)\/.*clauses\.json$/.exec(path)?.[1] ?? [],
    );
    expect(opened.sort()).toEqual([...holding].sort());
  });

  test('a plan that is cited is led to', async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent('甘肃 二（四）2')}`);
    const link = page.locator('[data-part="destinations"] a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/\/plans\/gansu\/#c-2-4-2$/);
  });
});

describe('in one province', () => {
  test('results and counts are those of the province, and the others are a press away', async ({
    visit,
    expected,
  }) => {
    const page = await visit('search/');
    await ask(page, '土壤');
    await page.getByLabel('省', { exact: true }).selectOption('62');
    await answered(page);
    expect(new URL(page.url()).searchParams.get('province')).toBe('62');
    expect(await totalOf(page)).toBe(expected.holdersIn('62', '土壤').length);
    expect(await page.locator('#result-count').textContent()).toContain('只查了甘肃省');
    const level = page.locator('[data-filter="level"][data-count="province"]');
    // Of 甘肃省 there is a plan of the province itself and none of a place in it.
    const ofProvince = expected.holders(['土壤']).filter((id) => id.startsWith('gansu/'));
    expect(Number(await level.textContent())).toBe(ofProvince.length);

    const other = page.locator('[data-part="elsewhere"] a', { hasText: '四川省' });
    await other.waitFor();
    const ziyang = expected.holdersIn('51', '土壤').length;
    expect(await other.textContent()).toBe(`四川省（${ziyang}条）`);
    await other.click();
    await expect.poll(() => totalOf(page)).toBe(ziyang);
    expect(await page.getByLabel('省', { exact: true }).inputValue()).toBe('51');
  });

  test('filters combine, and the address brings them back', async ({ visit, expected }) => {
    const page = await visit(`search/?q=${encodeURIComponent('土壤')}&province=62&kind=deadline`);
    await page.locator('#results li').first().waitFor();
    const total = await totalOf(page);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(expected.holdersIn('62', '土壤').length);
    expect(await page.locator('#result-count').textContent()).toContain('不限范围有');
  });

  test('what the province lacks is not said to be nowhere', async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent('资阳市')}&province=62`);
    expect(await totalOf(page)).toBe(0);
    expect(await page.locator('#result-count').textContent()).toContain('只查了甘肃省');
    const other = page.locator('[data-part="elsewhere"] a', { hasText: '四川省' });
    await other.waitFor();
  });
});
