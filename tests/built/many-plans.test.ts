/** A site of more plans than a page can speak of: lists by province, and a search split by province. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { describeBuild } from '../../src/cli/serve.ts';
import type { Plan } from '../../src/corpus/plan.ts';
import { listPages } from '../../src/build/built-pages.ts';
import { listFiles } from '../../src/build/files.ts';
import { readGazetteer } from '../../src/features/places/gazetteer.ts';
import { regionAddress } from '../../src/features/places/parts.element.ts';
import { mostTogether } from '../../src/features/plans/plan-groups.ts';
import { answered, ask, totalOf } from '../features/search/search-page.ts';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/large-site-test.ts';
import { largeSiteBase } from '../support/large-site.ts';

/** Ids of the plans that a page links to, whatever part of them. */
function linkedPlans(html: string): Set<string> {
  const links = html.matchAll(new RegExp(`href="?${largeSiteBase}plans/([\\w-]+)/[^">]*`, 'g'));
  return new Set([...links].map(([, id = '']) => id).filter((id) => id !== 'in'));
}

/** Of one province there are several plans, so that there is a choice. */
function provinceWithChoice(plans: readonly Plan[]): readonly Plan[] {
  const provinces = [...Map.groupBy(plans, ({ metadata }) => metadata.adcode.slice(0, 2)).values()];
  return provinces.sort((one, other) => other.length - one.length)[0] ?? [];
}

/** The plans that are offered to choose from, without the first line, which is any of them. */
async function offered(page: Page): Promise<string[]> {
  await page.locator('#search-plan:enabled').waitFor({ state: 'attached' });
  const options = page.locator('#search-plan option:not([value=""])');
  return options.evaluateAll((all: HTMLOptionElement[]) => all.map(({ value }) => value));
}

async function openFilters(page: Page): Promise<void> {
  await page.locator('[data-part="filters"]').evaluate((panel) => panel.setAttribute('open', ''));
}

test('a place that is found leads to its page, or, where it has none, to its line on the page above', ({
  site,
}) => {
  const pages = new Map(listPages(site.dist).map(({ path, html }) => [path, html]));
  const core = listFiles(site.dist).find((file) => file.endsWith('places/core.js')) ?? '';
  const [, text = '""'] =
    /^export default (.*);/.exec(readFileSync(`${site.dist}/${core}`, 'utf8')) ?? [];
  const gazetteer = readGazetteer(JSON.parse(text) as string);
  const addresses = [...gazetteer.places.keys()].map((code) =>
    regionAddress(code, { root: '/', gazetteer }, false).split('#'),
  );
  const lost = addresses.filter(([path = '', anchor]) => {
    const html = pages.get(path);
    const id = new RegExp(`\\sid="?${anchor ?? ''}["\\s>]`);
    return html === undefined || (anchor !== undefined && !id.test(html));
  });
  expect(addresses.filter(([, anchor]) => anchor !== undefined).length).toBeGreaterThan(1000);
  expect(lost).toEqual([]);
});

test('what the preview says of such a site counts all plans and clauses', ({ site }) => {
  const clauses = site.plans.reduce((sum, plan) => sum + plan.clauses.length, 0);
  expect(describeBuild(site.dist)).toMatch(
    new RegExp(`^${site.plans.length} 份方案、${clauses} 条、`),
  );
});

describe('lists', () => {
  test('lead to every plan through the page of its province', ({ site }) => {
    const pages = new Map(listPages(site.dist).map(({ path, html }) => [path, html]));
    const start = pages.get('/plans/') ?? '';
    const groups = [
      ...start.matchAll(new RegExp(`href="?${largeSiteBase}(plans/in/[\\w-]+/)`, 'g')),
    ].map(([, path = '']) => `/${path}`);
    const reached = groups.flatMap((path) => [...linkedPlans(pages.get(path) ?? '')]);
    expect(reached.sort()).toEqual(site.plans.map(({ metadata }) => metadata.id).sort());
  });

  test('speak of no more plans on a page than a page can hold', ({ site }) => {
    // The map splits its list by itself, when there is more on it than here.
    const pages = listPages(site.dist).filter(({ path }) => path !== '/map/');
    expect(site.plans.length).toBeGreaterThan(2 * mostTogether);
    const long = pages.filter(({ html }) => linkedPlans(html).size > 2 * mostTogether);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('a row of the comparison', () => {
  test('compares the plans of any provinces that the address names', async ({
    site,
    host,
    browser,
  }) => {
    const [one, , other] = [
      ...Map.groupBy(site.plans, ({ metadata }) => metadata.adcode.slice(0, 2)).values(),
    ].map(([plan]) => plan!);
    const ids = [one!.metadata.id, other!.metadata.id];
    await using page = await browser.newPage();
    await page.goto(`${host.url}compare/enforcement/?plans=${ids.join(',')},nowhere`);
    await page.getByText('「nowhere」不在这里').waitFor();
    await page.getByRole('button', { name: `拿掉${one!.metadata.region}` }).waitFor();
    await page.locator('compare-chosen tbody tr').first().waitFor();
    const sentences = await page.locator('compare-chosen .compare-words').allTextContents();
    const texts = [one!, other!].flatMap(({ clauses }) =>
      clauses.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    );
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.filter((words) => !texts.some((text) => text.includes(words)))).toEqual([]);
    const below = await page.locator('compare-chosen .compare-place span').allTextContents();
    expect(below.filter((words) => words.startsWith('牵头：')).length).toBeGreaterThan(0);
    expect(await findBarriers(page)).toEqual([]);
  });

  test('takes a plan that is chosen into the address', async ({ site, host, browser }) => {
    await using page = await browser.newPage();
    await page.goto(`${host.url}compare/enforcement/`);
    const { region, id } = provinceWithChoice(site.plans)[0]!.metadata;
    const provinces = page.locator('compare-chosen [data-part="province"]');
    await page
      .locator('compare-chosen [data-part="plan"] option')
      .first()
      .waitFor({ state: 'attached' });
    const names = await provinces.locator('option').allTextContents();
    for (const name of names) {
      await provinces.selectOption(name);
      if ((await page.locator(`compare-chosen option[value="${id}"]`).count()) > 0) break;
    }
    await page.locator('compare-chosen [data-part="plan"]').selectOption(id);
    await page.getByRole('button', { name: '加上这一份' }).click();
    await page.getByRole('button', { name: `拿掉${region}` }).waitFor();
    expect(new URL(page.url()).searchParams.get('plans')).toBe(id);
  });
});

describe('the choice of a plan in the search', () => {
  test('waits for a province, and then offers its plans and no other', async ({ site, visit }) => {
    const page = await visit('search/');
    await openFilters(page);
    expect(await page.locator('#search-plan').isDisabled()).toBe(true);
    expect(await page.locator('#search-plan-note').textContent()).toContain('先选省');

    const members = provinceWithChoice(site.plans);
    await page
      .getByLabel('省', { exact: true })
      .selectOption(members[0]!.metadata.adcode.slice(0, 2));
    expect((await offered(page)).sort()).toEqual(members.map(({ metadata }) => metadata.id).sort());
    expect(await page.locator('#search-plan-note').textContent()).toBe('');
    expect(await findBarriers(page)).toEqual([]);
  });

  test('narrows the search to the plan, and the address brings it back', async ({
    site,
    visit,
  }) => {
    const [first, second] = provinceWithChoice(site.plans);
    const page = await visit('search/');
    await openFilters(page);
    await ask(page, '土壤');
    await page.getByLabel('省', { exact: true }).selectOption(first!.metadata.adcode.slice(0, 2));
    await offered(page);
    await page.locator('#search-plan').selectOption(second!.metadata.id);
    await answered(page);
    const total = await totalOf(page);
    expect(total).toBeGreaterThan(0);
    const label = await page.locator('#search-plan option:checked').textContent();
    expect(label).toBe(`${second!.metadata.region}（${total}）`);

    const { pathname, search } = new URL(page.url());
    const again = await visit(pathname.slice(largeSiteBase.length) + search);
    await again.locator('#results li').first().waitFor();
    expect(await totalOf(again)).toBe(total);
    expect(await again.locator('#search-plan').inputValue()).toBe(second!.metadata.id);
  });

  test('knows the province of a plan that an older address names', async ({ site, visit }) => {
    const members = provinceWithChoice(site.plans);
    const page = await visit(
      `search/?q=${encodeURIComponent('土壤')}&plan=${members[0]!.metadata.id}`,
    );
    await page.locator('#results li').first().waitFor();
    expect(await page.locator('#search-plan').inputValue()).toBe(members[0]!.metadata.id);
    expect((await offered(page)).sort()).toEqual(members.map(({ metadata }) => metadata.id).sort());
  });

  test('is taken back when another province is chosen, or the filters are cleared', async ({
    site,
    visit,
  }) => {
    const [plan] = provinceWithChoice(site.plans);
    const page = await visit(`search/?q=${encodeURIComponent('土壤')}&plan=${plan!.metadata.id}`);
    await openFilters(page);
    await page.getByLabel('省', { exact: true }).selectOption('62');
    await answered(page);
    expect(await offered(page)).toContain('gansu');
    expect(new URL(page.url()).searchParams.has('plan')).toBe(false);

    await page.locator('[data-part="clear"]').click();
    expect(await page.locator('#search-plan').isDisabled()).toBe(true);
    expect(await page.locator('#search-plan option').count()).toBe(1);
  });

  test('says so when the plans cannot be fetched', async ({ visit }) => {
    const page = await visit('search/');
    await openFilters(page);
    await ask(page, '土壤');
    await page.route('**/in/62/**', (route) => route.abort());
    await page.getByLabel('省', { exact: true }).selectOption('62');
    await expect.poll(() => page.locator('#search-plan-note').textContent()).toContain('没有取到');
  });
});
