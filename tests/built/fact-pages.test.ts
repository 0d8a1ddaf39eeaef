/** The lists of facts and the facts on a plan's page, as a reader uses them. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { parseCitation } from '../support/citation.ts';
import { test, readRows } from '../support/site.ts';
import { some } from '../support/some.ts';

const disclosures = readRows<{ plan: string; time: string | null }>('disclosures');
const wanted = '/disclosures/?plan=shuozhou&who=enterprise';

function visibleRows(page: Page): Promise<number> {
  return page.locator('[data-row]:visible').count();
}

describe('what enterprises must publish each year', () => {
  test('is three clicks from the front page, with the clause and its citation', async ({
    open,
  }) => {
    const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('.site-footer a[href$="/disclosures/"]').click();
    await page.locator('.count-matrix a[href="#shuozhou-monitoring"]').click();
    const row = page.locator('#shuozhou-monitoring [data-row]', { hasText: '每年' });
    await row.locator('a[href*="/plans/"]').first().click();

    const clause = page.locator('.clause:target');
    expect(await clause.textContent()).toContain('每年对其污染物排放');
    await clause.locator('.cite').click();
    await clause.locator('[data-copy="plain"]').click();
    await expect.poll(() => clause.locator('output').textContent()).not.toBe('');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(parseCitation(copied)).toBe('shuozhou/2.6.1.42');
  });

  test('can be cited without leaving the list, and without script', async ({ open }) => {
    const page = await open('/disclosures/', { javaScriptEnabled: false });
    const row = page.locator('#shuozhou-monitoring [data-row]').first();
    expect(await row.locator('input').isVisible()).toBe(false);
    await row.locator('summary').click();
    expect(parseCitation((await row.locator('.cite p').textContent()) ?? '')).toMatch(
      /^shuozhou\//,
    );
  });
});

describe('the list of promises to publish', () => {
  test('is narrowed by the address, and counts what is left', async ({ open }) => {
    const page = await open(wanted);
    const rows = await visibleRows(page);
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(disclosures.filter(({ plan }) => plan === 'shuozhou').length);
    expect(await page.locator('list-filter fieldset output').textContent()).toBe(String(rows));
    expect(await page.locator('#gansu').isVisible()).toBe(false);
  });

  test('says of each thing when, as its open data do', async ({ open }) => {
    const page = await open('/disclosures/?time=none');
    expect(await page.locator('[data-row]:not([hidden])').count()).toBe(
      disclosures.filter(({ time }) => time === null).length,
    );
  });

  test('is whole without script', async ({ open }) => {
    const page = await open(wanted, { javaScriptEnabled: false });
    const closed = page.locator('.disclosure-plan:not([open]) > summary');
    for (let left = await closed.count(); left > 0; left--) await closed.first().click();
    expect(await visibleRows(page)).toBe(disclosures.length);
    expect(await page.locator('list-filter fieldset').isVisible()).toBe(false);
  });
});

describe('a clause', () => {
  test('offers its citation in four forms, each leading back to it', async ({ open }) => {
    const page = await open('/plans/gansu/');
    const clause = page.locator('#c-2-4-2');
    await clause.locator('.cite').click();
    await clause.locator('[data-form="html"]').waitFor();
    const forms = await clause.locator('[data-form]:not([data-form="embed"])').allTextContents();
    expect(new Set(forms).size).toBe(4);
    expect(forms.map(parseCitation)).toEqual(Array(4).fill('gansu/2.4.2'));
  });

  test('has its lead agency and the others as links, under the names of the plan', async ({
    open,
  }) => {
    const page = await open('/plans/gansu/');
    const units = page.locator('#c-2-4-2 .duty .unit');
    expect(await units.allTextContents()).toEqual([
      '省国土资源厅',
      '省环保厅',
      '省建设厅',
      '省水利厅',
    ]);
    expect(await page.locator('#c-2-4-2 .unit-lead').allTextContents()).toEqual(['省国土资源厅']);
    await units.first().click();
    await page.waitForURL('**/agencies/**');
    expect(await page.locator('.agency-plan:target h2').textContent()).toContain('甘肃省');
  });

  test('shows how other plans word its sentences, and leads to the whole row', async ({ open }) => {
    const plain = await open('/plans/gansu/', { javaScriptEnabled: false });
    const row = await plain.locator('#c-2-9-2 a.clause-related').getAttribute('href');
    expect(row).toMatch(/\/compare\/[\w-]+\/$/);
    const page = await open('/plans/gansu/');
    const related = page.locator('#c-2-9-2 .clause-related');
    await related.click();
    await related.getByText('每2年开展1轮').waitFor();
    await related.locator('a[href*="/compare/enforcement/"]').click();
    await page.waitForURL('**/compare/enforcement/**');
    expect(await page.locator('h1').textContent()).toContain('执法与应急');
  });

  test('has its marks told apart by their lines, and taken away by a switch', async ({ open }) => {
    const page = await open('/plans/gansu/', { javaScriptEnabled: false });
    const lineOf = (kind: string): Promise<string> =>
      page
        .locator(`.plan-text .mark-${kind}`)
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
    const lines = await Promise.all(['date', 'figure', 'publish', 'place'].map(lineOf));
    expect(new Set(lines).size).toBe(4);

    await page.locator('.plan-tools > summary').click();
    await page.locator('#show-marks').uncheck();
    const line = await page
      .locator('.plan-text .mark-date')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    expect(line).toBe('none');
  });

  test('is copied without what stands beside it', async ({ open }) => {
    const page = await open('/plans/gansu/');
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#c-2-4-2')!);
      return getSelection()?.toString() ?? '';
    });
    expect(copied).toContain('分用途加强环境管理');
    expect(copied).not.toContain('别处怎么写');
  });
});

test('every layer of a core leads to a clause on its topic', async ({ open }) => {
  const page = await open('/');
  const layers = await page.locator('.plan-cores .core-layer').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      label: link.getAttribute('aria-label') ?? '',
    })),
  );
  expect(layers.length).toBeGreaterThan(40);
  const twin = await page
    .locator('.plan-cores-data a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(layers.map(({ href }) => href)).toEqual(twin);
});

test('a topic says of every plan what it writes or that it is silent', async ({ open }) => {
  const page = await open('/topics/overall/');
  const sections = page.locator('.topic-plans section');
  for (const section of some(await sections.all())) {
    const entries = await section.locator('li').count();
    const silence = await section.getByText('原文没有写').count();
    expect(entries > 0).toBe(silence === 0);
  }
});
