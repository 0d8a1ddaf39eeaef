/** The search page of a corpus that is split by province: here the plans there are, built as if they were many. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { sampleCuts } from '../features/search/cuts.ts';
import {
  allParagraphs,
  answered,
  ask,
  holders,
  holdersIn,
  openSearchWindow,
  shown,
  totalOf,
} from '../features/search/search-page.ts';
import { buildEnvironment } from '../support/build.ts';
import { startDeployment } from '../support/deployment.ts';
import { test as base } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const test = base
  .extend('host', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'jingtu-split-'));
    execFileSync(
      process.execPath,
      ['--env-file=.env', 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
      { cwd: root, stdio: 'pipe', env: { ...buildEnvironment(), SEARCH_SPLIT: '100' } },
    );
    const host = await startDeployment(folder);
    onCleanup(async () => {
      await host.close();
      rmSync(folder, { recursive: true });
    });
    return host;
  })
  .extend('visit', async ({ browser, host }, { onCleanup }) => {
    const { window, visit } = await openSearchWindow(browser, host.url);
    onCleanup(() => window.close());
    return visit;
  });

describe('over all provinces', () => {
  test('each of 60 strings finds every clause that holds it, and no other', async ({ visit }) => {
    const page = await visit('search/');
    for (const query of sampleCuts(allParagraphs, { seed: 1921, count: 60 })) {
      await ask(page, query);
      const expected = holders([query]);
      expect([query, await totalOf(page)]).toEqual([query, expected.length]);
      expect(expected).toEqual(expect.arrayContaining(await shown(page)));
    }
  });

  test('only those are opened that may hold the words', async ({ visit, host }) => {
    host.asked.length = 0;
    const page = await visit(`search/?q=${encodeURIComponent('资阳市')}`);
    expect(await totalOf(page)).toBe(holders(['资阳市']).length);
    const opened = host.asked.filter((path) => path.endsWith('/clauses.json'));
    expect(opened).toEqual([expect.stringMatching(/\/in\/51\//)]);
  });

  test('a plan that is cited is led to', async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent('甘肃 二（四）2')}`);
    const link = page.locator('[data-part="destinations"] a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/plans/gansu/#c-2-4-2');
  });
});

describe('in one province', () => {
  test('results and counts are those of the province, and the others are a press away', async ({
    visit,
  }) => {
    const page = await visit('search/');
    await ask(page, '土壤');
    await page.getByLabel('省', { exact: true }).selectOption('62');
    await answered(page);
    expect(new URL(page.url()).searchParams.get('province')).toBe('62');
    expect(await totalOf(page)).toBe(holdersIn('62', '土壤').length);
    expect(await page.locator('#result-count').textContent()).toContain('只查了甘肃省');
    const level = page.locator('[data-filter="level"][data-count="province"]');
    const ofProvince = holders(['土壤']).filter((id) => id.startsWith('gansu/'));
    expect(Number(await level.textContent())).toBe(ofProvince.length);

    const other = page.locator('[data-part="elsewhere"] a', { hasText: '四川省' });
    await other.waitFor();
    const ziyang = holdersIn('51', '土壤').length;
    expect(await other.textContent()).toBe(`四川省（${ziyang}条）`);
    await other.click();
    await expect.poll(() => totalOf(page)).toBe(ziyang);
    expect(await page.getByLabel('省', { exact: true }).inputValue()).toBe('51');
  });

  test('filters combine, and the address brings them back', async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent('土壤')}&province=62&kind=deadline`);
    await page.locator('#results li').first().waitFor();
    const total = await totalOf(page);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(holdersIn('62', '土壤').length);
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
