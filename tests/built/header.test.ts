/** The bar at the top of every page: one row, panels that move nothing, a way to close them. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/site.ts';

const ownButtons = '.site-bar > details > summary:visible, .reading summary:visible';

function boxes(
  page: Page,
  buttons = '.site-bar summary:visible',
): Promise<{ text: string | null; x: number; y: number }[]> {
  return page.locator(buttons).evaluateAll((all) =>
    all.map((one) => {
      const { x, y } = one.getBoundingClientRect();
      return { text: one.textContent, x, y };
    }),
  );
}

async function rows(page: Page): Promise<number> {
  return new Set((await boxes(page)).map(({ y }) => Math.round(y))).size;
}

describe('the header', () => {
  test('is one row at every width, and a quarter of a small screen at most with the largest text', async ({
    open,
  }) => {
    const page = await open('/plans/');
    for (const width of [320, 390, 768, 1024, 1280, 1440]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await rows(page), `${width} px`).toBe(1);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => document.documentElement.style.setProperty('--text-scale', '2'));
    const box = await page.locator('.site-header').boundingBox();
    expect(box!.height).toBeLessThanOrEqual(160);
    expect(await rows(page)).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('opens the menu below itself, moves no button, and is closed by the same button or by Escape', async ({
    open,
  }) => {
    const page = await open('/plans/', { viewport: { width: 390, height: 844 } });
    const before = await boxes(page, ownButtons);
    const menu = page.locator('.site-menu > summary');
    await menu.click();
    expect(await boxes(page, ownButtons)).toEqual(before);
    const links = page.locator('.site-menu nav a');
    await expect.poll(() => links.filter({ visible: true }).count()).toBe(await links.count());
    expect(await menu.locator('span:visible', { hasText: /^关闭$/ }).count()).toBe(1);
    await menu.click();
    expect(await page.locator('.site-menu').getAttribute('open')).toBeNull();

    await menu.click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.site-menu').getAttribute('open')).toBeNull();
    expect(await menu.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('has one panel open at a time, also without script, and each names its pages', async ({
    open,
  }) => {
    const page = await open('/commitments/', {
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 800 },
    });
    const groups = page.locator('.site-menu nav > details');
    await groups.nth(0).locator('summary').click();
    await groups.nth(1).locator('summary').click();
    expect(await page.locator('.site-bar details[open]').count()).toBe(1);
    const here = groups.nth(1).locator('a[aria-current="page"]');
    expect(await here.getAttribute('href')).toMatch(/\/commitments\/$/);
    await groups.nth(1).locator('a[href$="/plans/"]').click();
    expect(new URL(page.url()).pathname).toMatch(/\/plans\/$/);
  });
});
