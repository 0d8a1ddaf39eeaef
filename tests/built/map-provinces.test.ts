/** The map of so many entries that each province has a page of its own. */
import { expect } from 'vitest';
import { chooseOrigin, unlist } from '../support/map.ts';
import { addressOf, readSiteFile, test } from '../support/site.ts';

const address = '/map/';
const html = readSiteFile('map/index.html');
const plot = 'plot-620200-20240401-01';

test('a province with a page of its own is fetched when it is asked for', async ({ open }) => {
  // Today's list fits one page, so the server is made to answer as it would with thousands of entries.
  const { html: split, entries } = unlist(html, { adcode: '620000', lon: 102.37, lat: 37.83 });
  const page = await open('/about/');
  await page.route('**/map/', (route) => route.fulfill({ contentType: 'text/html', body: split }));
  await page.route('**/map/620000/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<main>${entries}</main>` }),
  );
  await page.goto(addressOf(address));
  await page.locator('.map-mark[aria-label^="甘肃省 "][aria-label*=" 处"]').waitFor();
  expect(await page.locator(`#${plot}`).count()).toBe(0);
  await chooseOrigin(page, '兰州');
  await page.locator(`#${plot}`).waitFor();
  const nearest = page.locator('[data-part="nearest-list"] li').first();
  await expect.poll(() => nearest.textContent()).toContain('白银区');
  expect(await page.locator('.map-mark[aria-label^="甘肃省 "][aria-label*=" 处"]').count()).toBe(0);
});

test('provinces too close to be told apart have one mark, which the map enlarged takes apart', async ({
  open,
}) => {
  const shanxi = unlist(html, { adcode: '140000', lon: 112, lat: 38 });
  const jilin = unlist(shanxi.html, { adcode: '220000', lon: 113, lat: 38 });
  const [west, east] = [shanxi, jilin].map(
    ({ entries }) => entries.match(/<li[^>]* data-layer/g)?.length ?? 0,
  );
  const split = jilin.html;
  const page = await open('/about/');
  await page.route('**/map/', (route) => route.fulfill({ contentType: 'text/html', body: split }));
  await page.route('**/map/*0000/', (route) => route.abort());
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(addressOf(address));
  const both = page.locator(`.map-mark[aria-label="山西省、吉林省 ${west! + east!} 处，打开放大"]`);
  await both.waitFor();
  expect(await both.textContent()).toBe(String(west! + east!));

  await both.focus();
  await page.keyboard.press('Enter');
  await page.locator(`.map-mark[aria-label="山西省 ${west} 处，打开列出"]`).waitFor();
  await page.locator(`.map-mark[aria-label="吉林省 ${east} 处，打开列出"]`).waitFor();
  expect(await both.count()).toBe(0);
  const focused = page.locator('.map-canvas:focus');
  expect(await focused.count()).toBe(1);
});
