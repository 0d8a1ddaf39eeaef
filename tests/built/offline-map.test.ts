/** The map without a network: once its page has been seen, the list, the map and what it opens are all there. */
import { expect } from 'vitest';
import { kept, openKept, wholeness } from '../support/offline.ts';
import { test } from '../support/site.ts';
import { chooseOrigin } from '../support/map.ts';

const plot = 'plot-620200-20240401-01';

// Whether or not the reader has gone down to the map before the network went.
test.for([
  ['wide', { width: 1280, height: 900 }],
  ['narrow, where the map stands below the list', { width: 320, height: 600 }],
] as const)('a page that was once seen %s is whole', async ([, viewport], { open }) => {
  const page = await openKept(open, '/map/');
  await page.setViewportSize(viewport);
  const entries = await page.locator('.map-list li[data-layer]').count();
  await page.context().setOffline(true);
  await page.reload();
  expect(await wholeness(page)).toEqual(kept);
  expect(await page.locator('.map-list li[data-layer]').count()).toBe(entries);

  await page.locator(`.map-province:has(#${plot}) > summary`).click();
  await page.locator(`#${plot} [data-part="show"]`).click();
  await page.locator('.leaflet-popup', { hasText: '甘肃民丰化工' }).waitFor();
  expect(await page.locator('.map-canvas path.map-land').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.locator('.map-canvas').focus();
  const before = new URL(page.url()).searchParams.get('view');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).searchParams.get('view')).not.toBe(before);
  await chooseOrigin(page, '兰州');
  await page.locator('[data-part="nearest-list"] li').first().waitFor();
});
