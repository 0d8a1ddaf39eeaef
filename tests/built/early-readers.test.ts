/** What readers ask of a page that they see, before its scripts are there: on a slow line that takes seconds. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test, type OpenPage } from '../support/site.ts';

test.for<[string, string, string]>([
  ['of a long plan', '/plans/shuozhou/#c-2-6-1-42', '#c-2-6-1-42 .cite'],
  ['in a list', '/disclosures/?plan=shuozhou', '#shuozhou-monitoring .cite summary'],
])('a clause %s is cited where it stands', async ([, path, cite], { open }) => {
  const { page, sendScripts } = await openEarly(open, path);
  await page.locator(cite).first().dispatchEvent('click');
  const { hash } = new URL(path, page.url());
  expect(new URL(page.url()).hash).toBe(hash);
  await sendScripts();
  await page.locator('.cite-forms:visible').waitFor();
  expect(new URL(page.url()).hash).toBe(hash);
});

test('a place that is asked for is answered, and what was typed is not lost', async ({ open }) => {
  const { page, sendScripts } = await openEarly(open, '/');
  const box = page.locator('place-box');
  await box.locator('input').fill('应县');
  await box.locator('input').press('Enter');
  await sendScripts();
  await box.locator('[data-part="answer"] a', { hasText: '应县' }).first().waitFor();
  expect(await box.locator('input').inputValue()).toBe('应县');
  expect(new URL(page.url()).search).toBe('');
});

/** Open a page whose scripts are on their way until they are sent. */
async function openEarly(
  open: OpenPage,
  path: string,
): Promise<{ page: Page; sendScripts: () => Promise<void> }> {
  const page = await open('/404.html');
  const { promise: sent, resolve: send } = Promise.withResolvers<void>();
  await page.context().route('**/_astro/*.js', async (route) => {
    await sent;
    await route.continue();
  });
  const arrived = page.goto(new URL(path, page.url()).href, { waitUntil: 'commit' });
  await page.locator('.site-footer').waitFor();
  return {
    page,
    sendScripts: async () => {
      send();
      await arrived;
    },
  };
}
