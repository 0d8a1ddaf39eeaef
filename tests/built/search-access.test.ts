/** The search page with an answer on it: for everyone, on every screen. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { answered, holders } from '../features/search/search-page.ts';
import { findBarriers } from '../support/axe.ts';
import { settled, test } from '../support/site.ts';

const narrow = { viewport: { width: 320, height: 800 } };

function addressFor(query: string): string {
  return `/search/?q=${encodeURIComponent(query)}`;
}

function openFilters(page: Page): Promise<void> {
  return page.locator('site-search details').evaluateAll((groups: HTMLDetailsElement[]) => {
    for (const group of groups) group.open = true;
  });
}

describe('with an answer', () => {
  test.for([
    { query: '自然资源局', colorScheme: 'light' },
    { query: '举报电话', colorScheme: 'dark' },
    { query: '受污染的耕地能不能种菜', colorScheme: 'light' },
    { query: '甘肃 二（四）2', colorScheme: 'dark' },
  ] as const)(
    'to $query the page has no barrier ($colorScheme)',
    async ({ query, colorScheme }, { open }) => {
      const page = await open(addressFor(query), { ...narrow, colorScheme });
      await answered(page);
      await openFilters(page);
      await settled(page);
      expect(await findBarriers(page)).toEqual([]);
    },
  );

  test('nothing scrolls sideways at 320 px, and everything to press is 44 px high', async ({
    open,
  }) => {
    const page = await open(addressFor('自然资源局'), narrow);
    await page.locator('[data-part="other-words"] a').first().waitFor();
    await openFilters(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const low = await page
      .locator(
        'site-search :is(button:not([hidden]), label, summary, select, li a, input[type="search"])',
      )
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 44)
          .map((part) => part.outerHTML),
      );
    expect(low).toEqual([]);
  });

  test('the answer is announced, once, and the focus stays where it was', async ({ open }) => {
    const page = await open('/search/');
    const count = page.locator('#result-count');
    await count.evaluate((output) => {
      new MutationObserver((changes) => {
        output.dataset['changes'] = String(Number(output.dataset['changes'] ?? 0) + changes.length);
      }).observe(output, { childList: true });
    });
    const box = page.locator('main input[name="q"]');
    await box.fill('环评限批');
    await page.locator('#results li').first().waitFor();
    expect(await count.getAttribute('data-changes')).toBe('1');
    expect(await count.textContent()).toBe(`${holders(['环评限批']).length}条写有「环评限批」。`);
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
  });
});
