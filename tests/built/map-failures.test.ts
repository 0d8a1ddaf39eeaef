/** The map's page when the network fails it: nothing is lost, and the reader is told what to do. */
import { expect } from 'vitest';
import { chooseOrigin, unlist } from '../support/map.ts';
import { addressOf, readSiteFile, test } from '../support/site.ts';

test('a map that does not come is told of in sight, and comes when it is asked for again', async ({
  open,
}) => {
  const page = await open('/about/');
  await page.route('**/base.json', (route) => route.abort());
  await page.goto(addressOf('/map/'));
  const note = page.getByRole('alert').filter({ hasText: '地图没有取到' });
  await note.waitFor();
  expect(await note.isVisible()).toBe(true);
  expect(await page.getByRole('img', { name: '全国地图' }).isVisible()).toBe(true);
  expect(await page.locator('.map-list li[data-layer]').count()).toBeGreaterThan(15);
  await chooseOrigin(page, '兰州');
  await page.locator('[data-part="nearest-list"] li').first().waitFor();

  await page.getByRole('button', { name: '再试一次' }).click();
  await expect.poll(() => note.textContent()).toContain('地图没有取到');
  await page.unroute('**/base.json');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.locator('.map-mark').first().waitFor();
  expect(await page.locator('[data-part="map-problem"]').textContent()).toBe('');
  const inMap = await page.evaluate(() => document.activeElement?.matches('.map-canvas') ?? false);
  expect(inMap).toBe(true);
});

test('a province that does not come is told of at its place, and the nearest say what they leave out', async ({
  open,
}) => {
  // Today's list fits one page, so the server is made to answer as it would with thousands of entries.
  const { html, entries } = unlist(readSiteFile('map/index.html'), {
    adcode: '620000',
    lon: 102.37,
    lat: 37.83,
  });
  const page = await open('/about/');
  await page.route('**/map/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.route('**/map/620000/', (route) => route.abort());
  await page.goto(addressOf('/map/'));
  await chooseOrigin(page, '兰州');
  const note = page.getByRole('alert').filter({ hasText: '没有取到甘肃省的清单' });
  await note.waitFor();
  const partial = page.locator('[data-part="nearest-partial"]');
  expect(await partial.textContent()).toMatch(/只算了已经列出的省；还有 1 个省没有列出/);
  expect(await partial.isVisible()).toBe(true);

  await page.unroute('**/map/620000/');
  await page.route('**/map/620000/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<main>${entries}</main>` }),
  );
  await note.getByRole('button', { name: '再试一次' }).click();
  await page.locator('#plot-620200-20240401-01').waitFor();
  await expect.poll(() => partial.isVisible()).toBe(false);
  expect(await note.count()).toBe(0);
});
