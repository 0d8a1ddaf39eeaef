import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { chooseOrigin, openMap } from '../support/map.ts';
import { pages, readSiteFile, settled, test } from '../support/site.ts';

const address = '/map/';
const html = readSiteFile('map/index.html');
const plot = 'plot-620200-20240401-01';
const kilobyte = 1000;
/** Its folder is named by a hash of it. */
const baseFile = /map\/[\da-f]{16}\/base\.json/.exec(html)![0];

function queryOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

/** Press Tab until a mark for the entry has the focus. */
async function tabToMark(page: Page, name: string): Promise<void> {
  await page.locator('.map-canvas').focus();
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    if (label?.startsWith(name) === true) return;
  }
  throw new Error(`Tab never came to the mark of ${name}.`);
}

describe('without script', () => {
  test('the list is whole: every notice, plan and named place, with its source', async ({
    open,
  }) => {
    const page = await open(address, { javaScriptEnabled: false });
    const notices = JSON.parse(readSiteFile('data/notices.json')) as { id: string }[];
    const plans = JSON.parse(readSiteFile('data/plans.json')) as unknown[];
    const entries = page.locator('.map-list li[data-layer]');
    expect(await entries.and(page.locator('[data-layer="notice"]')).count()).toBe(notices.length);
    expect(await entries.and(page.locator('[data-layer="plan"]')).count()).toBe(plans.length);
    const sourceless = await entries.evaluateAll(
      (items) => items.filter((item) => !item.querySelector('dd a[href]')).length,
    );
    expect(sourceless).toBe(0);
  });

  test('the drawing shows the country and its marks, and tells in words what it shows', async ({
    open,
  }) => {
    const page = await open(address, { javaScriptEnabled: false });
    const drawing = page.getByRole('img', { name: '全国地图' });
    expect(await drawing.isVisible()).toBe(true);
    expect(await drawing.locator('use.map-shape').count()).toBeGreaterThan(15);
    expect(await drawing.locator('desc').textContent()).toMatch(/公告里的地块 \d+ 处/);
    expect(await page.locator('.map-origin').isVisible()).toBe(false);
    expect(await page.locator('[data-part="show"]:visible').count()).toBe(0);
  });
});

test('a plot without coordinates says that its position is rough, in list and drawing', () => {
  expect(html).toContain('公告没有坐标，位置只到武威市');
  expect(html).toContain('#mark-open-imprecise');
});

test('the base map says that it is not reviewed and that its lines are a sketch', () => {
  expect(html).toContain('底图为示意，未经地图审核');
  expect(html).toContain('行政区划界线为示意');
  expect(html).not.toContain('审图号：');
});

test('without a key no file of the site names the servers of 天地图', () => {
  const named = listFiles(inject('dist'))
    .filter((file) => /\.(?:css|html|js|json)$/.test(file))
    .filter((file) => readSiteFile(file).includes('tianditu.gov.cn'));
  expect(named).toEqual([]);
});

test('the text is there within 40 KB, the base map within 60', () => {
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(40 * kilobyte);
  const base = gzipSync(readSiteFile(baseFile), { level: 9 });
  expect(base.length).toBeLessThanOrEqual(60 * kilobyte);
  const others = pages.filter(({ path }) => path !== address);
  expect(others.filter((page) => page.html.includes(baseFile))).toEqual([]);
});

test('the start shows the whole country, with nothing but marks on it', async ({ open }) => {
  const page = await openMap(open);
  expect(await page.locator('.map-canvas .leaflet-control').count()).toBe(0);
  expect(await page.locator('.map-label:visible').count()).toBe(0);
  const frame = (await page.locator('.map-canvas').boundingBox())!;
  const land = (await page.locator('.map-canvas path.map-land').first().boundingBox())!;
  expect(land.x).toBeGreaterThan(frame.x);
  expect(land.x + land.width).toBeLessThan(frame.x + frame.width);
  expect(land.y).toBeGreaterThan(frame.y);
  expect(land.y + land.height).toBeLessThan(frame.y + frame.height);
  expect(queryOf(page).toString()).toBe('');
});

test('a place is answered first, with its page; what lies within 50 km follows, or the nearest', async ({
  open,
}) => {
  const page = await openMap(open);
  const nearest = page.locator('[data-part="nearest-list"] li');
  await chooseOrigin(page, '资阳市');
  const place = page.locator('[data-part="place"]');
  await expect.poll(() => place.textContent()).toMatch(/资阳市：方案 1，公告 0/);
  expect(await place.locator('a').getAttribute('href')).toBe('/regions/512000/');

  await chooseOrigin(page, '朔州市');
  await expect.poll(() => place.textContent()).toContain('朔州市：');
  const kilometres = (await nearest.allTextContents()).map((line) =>
    Number(/(\d+) 公里/.exec(line)?.[1]),
  );
  expect(kilometres.length).toBeGreaterThan(1);
  expect(kilometres).toEqual(kilometres.toSorted((a, b) => a - b));
  expect(Math.max(...kilometres)).toBeLessThanOrEqual(50);
  expect(await page.locator('[data-part="nearest-none"]').textContent()).toBe('');

  // 兰州's middle is about 52 km from the seat of 白银区.
  await chooseOrigin(page, '兰州');
  await expect
    .poll(() => page.locator('[data-part="nearest-none"]').textContent())
    .toContain('50 公里内没有收录');
  expect(await nearest.allTextContents()).toEqual([
    expect.stringMatching(/^白银市白银区 .*约 \d{2} 公里/),
  ]);
});

test('a district stands in the address, and the way back takes it away', async ({ open }) => {
  const page = await openMap(open);
  await chooseOrigin(page, '兰州');
  expect(queryOf(page).get('from')).toBe('620100');
  await page.goBack();
  await page.locator('[data-part="nearest"]').waitFor({ state: 'hidden' });
  await page.goForward();
  await expect.poll(() => page.locator('[data-part="chosen"]').innerText()).toContain('兰州市');
  await page.locator('[data-part="nearest"]').waitFor();
});

describe('the reader’s own position', () => {
  const position = { longitude: 103.83, latitude: 36.06 };

  test('is asked for by the button alone, and kept out of address and storage', async ({
    open,
  }) => {
    const page = await open(address, {
      geolocation: position,
      permissions: ['geolocation'],
      prepare: (own) =>
        own.addInitScript(() => {
          const { geolocation } = navigator;
          const ask = geolocation.getCurrentPosition.bind(geolocation);
          geolocation.getCurrentPosition = (...parameters) => {
            document.documentElement.dataset['asked'] = 'true';
            ask(...parameters);
          };
        }),
    });
    await page.locator('.map-mark').first().waitFor();
    await chooseOrigin(page, '兰州');
    expect(await page.locator('html').getAttribute('data-asked')).toBeNull();
    // What the chosen place itself asks for has come.
    await settled(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: '用我现在的位置' }).click();
    await page.locator('[data-part="nearest-title"]', { hasText: '离您 50 公里以内' }).waitFor();
    expect(await page.locator('html').getAttribute('data-asked')).toBe('true');
    expect(queryOf(page).toString()).toBe('');
    // The tab's icon comes when the browser likes.
    expect(asked.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect(stored).toEqual([0, 0]);
  });

  test('when it is refused, the page says so kindly and names the other way', async ({ open }) => {
    const page = await openMap(open);
    await page.getByRole('button', { name: '用我现在的位置' }).click();
    const problem = page.getByRole('alert').filter({ hasText: '选一个地区也能算' });
    await problem.waitFor();
    expect(await page.locator('[data-part="nearest"]').isVisible()).toBe(false);
  });
});

test('by keyboard: Tab to a mark, Enter opens what the list says, Esc closes and goes back', async ({
  open,
}) => {
  const page = await openMap(open, '?view=39.79,98.29,7');
  await tabToMark(page, '甘肃民丰化工有限责任公司');
  await page.keyboard.press('Enter');
  const popup = page.locator('.leaflet-popup');
  await popup.waitFor();
  const content = await page.locator(`#${plot} [data-part="content"]`).textContent();
  expect(await popup.locator('[data-part="content"]').textContent()).toBe(content);
  expect(await popup.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  expect(queryOf(page).get('entry')).toBe(plot);
  expect(await page.locator(`#${plot}`).getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('Escape');
  await popup.waitFor({ state: 'detached' });
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(focused).toMatch(/^甘肃民丰化工/);
  expect(queryOf(page).get('entry')).toBeNull();
});

test('a cluster says how many it holds and falls apart on Enter', async ({ open }) => {
  const page = await openMap(open);
  const cluster = page.locator('.map-mark[aria-label$="打开放大"]').first();
  expect(await cluster.getAttribute('aria-label')).toMatch(/^\d+ 处，.+ \d+ 处，打开放大$/);
  await cluster.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => queryOf(page).get('view')).not.toBeNull();
  const inMap = await page.evaluate(
    () => document.querySelector('.map-canvas')?.contains(document.activeElement) ?? false,
  );
  expect(inMap).toBe(true);
});

test('plots known to one district only are one rough mark that lists them', async ({ open }) => {
  const page = await openMap(open, '?view=31.25,121.4,9');
  const mark = page.locator('.map-mark.is-imprecise');
  const label = (await mark.getAttribute('aria-label')) ?? '';
  expect(label).toMatch(/^[2-9] 处，.*打开列出$/);
  expect(await page.locator('.map-canvas path.map-extent').count()).toBe(1);
  await mark.click();
  expect(await page.locator('.leaflet-popup [data-part="content"]').count()).toBe(
    Number.parseInt(label, 10),
  );
});

test('list and map are in step: the pointer lights up the other, a button leads there', async ({
  open,
}) => {
  const page = await openMap(open);
  await page.locator(`.map-province:has(#${plot}) > summary`).click();
  await page.locator(`#${plot}`).hover();
  expect(await page.locator('.map-mark.is-active').count()).toBe(1);
  await page.locator(`#${plot} [data-part="show"]`).click();
  await page.locator('.leaflet-popup', { hasText: '甘肃民丰化工' }).waitFor();
  expect(await page.locator('[data-part="status"]').textContent()).toContain(
    '地图已移到甘肃民丰化工',
  );
  expect(queryOf(page).get('entry')).toBe(plot);
  await page.keyboard.press('Escape');
  const mark = page.locator(`.map-mark[data-site="${plot}"]`);
  // While the map still moves its marks are drawn anew, and a pointer that rests enters none of them.
  await expect
    .poll(async () => {
      await page.mouse.move(0, 0);
      await mark.hover();
      return page.locator(`#${plot}.is-active`).count();
    })
    .toBe(1);
});

test('layers, entry and view come back with the address, and leave the focus alone', async ({
  open,
}) => {
  const page = await openMap(open, `?layers=notice&entry=${plot}&view=39.8,98.3,7`);
  await page.locator('.leaflet-popup', { hasText: '甘肃民丰化工' }).waitFor();
  expect(await page.locator('input[name="layers"]:checked').count()).toBe(1);
  expect(await page.locator('.map-mark [data-layer="place"]').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.locator('input[value="place"]').check();
  expect(queryOf(page).get('layers')).toBe('place,notice');
  await page.goBack();
  expect(await page.locator('input[name="layers"]:checked').count()).toBe(1);
});

test('buttons zoom and bring the whole country back', async ({ open }) => {
  const page = await openMap(open);
  await page.getByRole('button', { name: '放大', exact: true }).click();
  await expect.poll(() => queryOf(page).get('view')).not.toBeNull();
  await page.getByRole('button', { name: '全国', exact: true }).click();
  await expect.poll(() => queryOf(page).get('view')).toBeNull();
});

test('a link passes the map by', async ({ open }) => {
  const page = await openMap(open);
  await page.locator('.map-skip').focus();
  expect(await page.locator('.map-skip').isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMap = await page.evaluate(
    () => document.querySelector('.map-side')?.contains(document.activeElement) ?? false,
  );
  expect(inMap).toBe(false);
});

test('in print the drawing stands in the place of the map', async ({ open }) => {
  const page = await openMap(open);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.china-picture').isVisible()).toBe(true);
  expect(await page.locator('.map-canvas').isVisible()).toBe(false);
});
