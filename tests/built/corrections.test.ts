import { clauseAnchor } from '../../src/corpus/address.ts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readSiteFile, test, readRows } from '../support/site.ts';

interface PublishedClause {
  id: string;
  heading: string;
}

const clauses = readRows<PublishedClause>('clauses');
const clause = clauses.find(({ id, heading }) => id.split('.').length === 3 && heading !== '')!;
const [plan = ''] = clause.id.split('/');
const plans = JSON.parse(readSiteFile('data/plans.json')) as {
  id: string;
  source: { sha256: string };
}[];
const { sha256 } = plans.find(({ id }) => id === plan)!.source;

const textOf = (page: Page): Promise<string> => page.locator('#correction').inputValue();

test('a clause leads to the page on which its correction is written', async ({ open }) => {
  const page = await open(`/plans/${plan}/`);
  const own = page.locator(`#${clauseAnchor(clause.id.split('/')[1]!)}`);
  await own.locator('.cite').first().click();
  const link = own.locator('a[data-part="correct"]');
  await link.waitFor();
  expect(await link.getAttribute('href')).toContain(`/corrections/?clause=${clause.id}`);
});

test('the correction of a clause says which it is and where it was read', async ({ open }) => {
  const page = await open(`/corrections/?clause=${clause.id}`);
  await expect.poll(() => textOf(page)).toContain(`条款 ${clause.id}`);
  const text = await textOf(page);
  expect(text).toContain(`/plans/${plan}/#c-`);
  expect(text).toContain(clause.heading.slice(0, 60));
  expect(text).toMatch(/seeds\/\S+ 第 \d+ 行起/);
  expect(text).toContain(sha256);
});

test('the correction of a notice names the notice', async ({ open }) => {
  const page = await open('/corrections/?notice=some-lot-2020');
  await expect.poll(() => textOf(page)).toContain('公告 some-lot-2020');
  expect(await textOf(page)).toContain('/notices/some-lot-2020/');
});

test('a clause that is not there leaves the lines empty and says so', async ({ open }) => {
  const page = await open('/corrections/?clause=nowhere/1.2.3');
  await expect
    .poll(() => page.locator('correction-text [role="status"]').textContent())
    .toContain('没有找到');
  expect(await textOf(page)).toMatch(/^哪一条：$/m);
});

test('without script the form is there to be filled in by hand', async ({ open }) => {
  const page = await open(`/corrections/?clause=${clause.id}`, { javaScriptEnabled: false });
  expect(await textOf(page)).toMatch(/^哪里不对：$/m);
  expect(await page.locator('correction-text button').isVisible()).toBe(false);
});

test('one button takes off the device all that the site keeps on it, and nothing else', async ({
  open,
}) => {
  const page = await open('/privacy/');
  await page.evaluate(() => {
    for (const key of ['jingtu-reading', 'jingtu-draft-report', 'other']) localStorage[key] = '{}';
  });
  await page.locator('[data-part="wipe"]').click();
  await expect
    .poll(() => page.locator('wipe-device [role="status"]').textContent())
    .toBe('已清除 2 项。');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['other']);
});
