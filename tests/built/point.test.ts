import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fillReport, finish, hasFocus, sheet } from '../support/letter.ts';
import { openMap } from '../support/map.ts';
import { addressOf, test } from '../support/site.ts';

describe('a point for one’s own letter', () => {
  const told = (page: Page): Promise<string> =>
    page.locator('[data-part="point-told"]').innerText();
  const start = (page: Page): Promise<void> =>
    page.getByRole('button', { name: '选一个点，写进举报信' }).click();

  test('is taken where the finger falls, mark or no mark, and goes to the letter alone', async ({
    open,
  }) => {
    const page = await openMap(open, '?clause=shuozhou/4.2.2.100&view=39.4,113.1,8');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await start(page);
    const mark = (await page.locator('.map-mark').first().boundingBox())!;
    await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
    expect(await told(page)).toMatch(
      /^北纬\d+\.\d{2}°，东经\d+\.\d{2}°（WGS84，由地图读取，约数）$/,
    );
    expect(await page.locator('.leaflet-popup').count()).toBe(0);
    expect(await page.locator('.map-point-mark').count()).toBe(1);
    const words = await told(page);
    const [lat, lon] = words.match(/\d+\.\d{2}/g)!;
    expect(page.url()).not.toMatch(/view=|point/);
    expect(asked.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);

    await page.getByRole('link', { name: '写进举报信' }).click();
    await page.getByText('信里会引用').waitFor();
    expect(await page.inputValue('[name="point"]')).toBe(words);
    // What is asked of the server holds nothing of the point; a browser keeps the fragment to itself.
    const sent = asked.map((url) => url.split('#')[0]!);
    expect(sent.filter((url) => url.includes(lat) || url.includes(lon!))).toEqual([]);
  });

  test('is the middle of the map from the keyboard, which leads on to the letter', async ({
    open,
  }) => {
    const page = await openMap(open, '?view=39.4,113.1,8');
    await page.getByRole('button', { name: '选一个点，写进举报信' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.map-canvas').focus();
    await page.keyboard.press('Enter');
    expect(await told(page)).toContain('北纬39.40°，东经113.10°');
    const link = page.getByRole('link', { name: '写进举报信' });
    expect(await link.evaluate(hasFocus)).toBe(true);
    await page.locator('.map-canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: '取图正中的点' }).click();
    await expect.poll(() => told(page)).not.toContain('东经113.10°');
    expect(await told(page)).toContain('北纬39.40°');
  });

  test('can be dropped, and is forgotten when the reading ends', async ({ open }) => {
    const page = await openMap(open, '?view=39.4,113.1,8');
    await start(page);
    const middle = page.getByRole('button', { name: '取图正中的点' });
    await middle.click();
    await page.getByRole('button', { name: '去掉这个点' }).click();
    expect(await page.locator('.map-point-mark').count()).toBe(0);
    expect(await page.getByRole('link', { name: '写进举报信' }).isVisible()).toBe(false);
    await middle.click();
    await start(page);
    expect(await page.locator('.map-point-mark').count()).toBe(0);
    expect(await page.locator('[data-part="point-letter"]').getAttribute('href')).not.toContain(
      'point',
    );
    await page.mouse.click(900, 500);
    expect(await page.locator('.map-point-mark').count()).toBe(0);
  });
});

describe('a point from the map', () => {
  const words = '北纬39.55°，东经113.19°（WGS84，由地图读取，约数）';
  const point = (page: Page): Promise<string> => page.inputValue('[name="point"]');

  test('stands in its field, in the letter, the call and the fields, and not in the address', async ({
    open,
  }) => {
    const page = await open('/report/letter/?clause=shuozhou/4.2.2.100#point=39.55,113.19');
    await page.getByText('信里会引用').waitFor();
    await page.getByText('地图位置已经填好').waitFor();
    expect(await point(page)).toBe(words);
    expect(page.url()).toMatch(/clause=shuozhou\/4\.2\.2\.100$/);
    await fillReport(page);
    await finish(page);
    expect(await sheet(page)).toContain(`地图位置：${words}。`);
    expect(await page.locator('[data-part="call"]').textContent()).toContain(words);
    const field = page.locator('[data-part="fields"] > div').filter({ hasText: words });
    expect(await field.first().locator('dt').textContent()).toBe('地图位置');
    await page.fill('[name="point"]', '');
    expect(await sheet(page)).not.toContain('地图位置');
  });

  test('is kept for a reload where the reader lets drafts be kept', async ({ open }) => {
    const page = await open('/report/letter/');
    await page.check('[data-part="keep"]');
    await page.goto('about:blank');
    await page.goto(addressOf('/report/letter/#point=39.55,113.19'));
    await page.getByText('地图位置已经填好').waitFor();
    await page.reload();
    expect(await point(page)).toBe(words);
  });

  test('does not take the place of one that is there, unless the reader says so', async ({
    open,
  }) => {
    const page = await open('/report/letter/');
    await page.check('[data-part="keep"]');
    await page.fill('[name="point"]', '桥下');
    await page.goto('about:blank');
    await page.goto(addressOf('/report/letter/#point=39.55,113.19'));
    await page.getByText('没有改动').waitFor();
    expect(await point(page)).toBe('桥下');
    await page.getByRole('button', { name: '换成刚才选的点' }).click();
    expect(await point(page)).toBe(words);
    expect(await page.locator('[name="point"]').evaluate(hasFocus)).toBe(true);
  });

  test.for(['#point=<img src=x onerror=alert(1)>', '#point=39.55,999.9', '#point=__proto__'])(
    'that is none, %s, is not taken over',
    async (hash, { open }) => {
      const page = await open(`/report/letter/${hash}`);
      await page.getByText('网址里的点读不出来').waitFor();
      expect(await point(page)).toBe('');
      await fillReport(page);
      await finish(page);
      expect(await sheet(page)).toContain('应县一条河的西岸');
    },
  );
});
