/** The map as a screen reader meets it: the browser's own accessibility tree. */
import { expect } from 'vitest';
import { test } from '../support/site.ts';

interface SpokenNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

test('every part of the map that is spoken has a name, and a survey is not called contaminated', async ({
  open,
}) => {
  const page = await open('/map/?view=39.79,98.29,6', { viewport: { width: 1280, height: 900 } });
  await page.locator('.map-mark').first().waitFor();
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: readonly SpokenNode[];
  };
  const spoken = nodes.filter(({ ignored }) => !ignored);
  const named = ['application', 'button', 'combobox', 'image', 'link', 'checkbox', 'region'];
  const nameless = spoken.filter(
    ({ role, name }) => named.includes(role?.value ?? '') && (name?.value ?? '') === '',
  );
  expect(nameless.map(({ role }) => role?.value)).toEqual([]);
  const names = spoken.map(({ name }) => name?.value ?? '');
  expect(names).toContain('甘肃民丰化工有限责任公司，公告：污染地块');
  expect(names.find((name) => name.startsWith('民勤县') && name.includes('位置只到'))).toContain(
    '公告：调查报告公示，位置只到武威市',
  );
});

test('by keys the map is reached past the list, on wide pages too', async ({ open }) => {
  const page = await open('/map/', { viewport: { width: 1280, height: 900 } });
  await page.locator('.map-mark').first().waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('Tab');
  const link = page.getByRole('link', { name: '直接看地图' });
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await link.boundingBox())!.height).toBeGreaterThan(20);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isThere = await page.evaluate(() => document.activeElement?.closest('.map-side') !== null);
  expect(isThere).toBe(true);
});
