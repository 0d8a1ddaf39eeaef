import type { Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, inject } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { choosePlace, hasFocus, sheet } from '../support/letter.ts';
import { test } from '../support/site.ts';

const phone = { viewport: { width: 390, height: 844 } };
const box = (page: Page): ReturnType<Page['locator']> => page.locator('place-box input').first();
const answer = (page: Page): ReturnType<Page['locator']> =>
  page.locator('place-box [data-part="answer"]').first();
const told = (page: Page): Promise<string> =>
  page.locator('place-box [data-part="told"]').first().innerText();

describe('the place box', () => {
  test('answers on the front page of a phone, so that 12345 is one tap away', async ({ open }) => {
    const page = await open('/', phone);
    await box(page).fill('资阳雁江');
    const name = answer(page).getByRole('link', { name: '四川省资阳市雁江区' });
    await name.waitFor();
    expect(await name.getAttribute('href')).toContain('/regions/512002/');
    expect(await answer(page).innerText()).toContain('管到这里的是资阳市的方案');
    expect(await answer(page).locator('a[href="tel:12345"]').isVisible()).toBe(true);
    expect(await told(page)).toBe('找到雁江区');
  });

  test('fetches nothing before it is used, and keeps what is typed to itself', async ({ open }) => {
    const asked: string[] = [];
    const page = await open('/places/');
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await page.waitForTimeout(300);
    expect(asked.filter((url) => url.includes('/parts/'))).toEqual([]);
    await box(page).fill('朔州应县');
    await answer(page).getByRole('link', { name: '山西省朔州市应县' }).waitFor();
    expect(asked.filter((url) => url.includes('/places/core.js'))).toHaveLength(1);
    expect(asked.filter((url) => url.includes('应县'))).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  test('lists places of one name as links that the keyboard reaches', async ({ open }) => {
    const page = await open('/places/');
    await box(page).fill('鼓楼区');
    await answer(page).getByText('4 个地方叫「鼓楼区」').waitFor();
    await box(page).press('Enter');
    const first = answer(page).locator('li a').first();
    await expect.poll(() => first.evaluate(hasFocus)).toBe(true);
    expect(await answer(page).locator('li a').count()).toBe(4);
  });

  test('waits for an input method to finish, and reads pinyin once it is meant', async ({
    open,
  }) => {
    const page = await open('/places/');
    const named = page.waitForResponse(/\/core\.js$/);
    await box(page).focus();
    const type = (value: string, isComposing: boolean): Promise<void> =>
      box(page).evaluate(
        (input, [text, composing]) => {
          (input as HTMLInputElement).value = text;
          input.dispatchEvent(new InputEvent('input', { isComposing: composing, bubbles: true }));
        },
        [value, isComposing] as const,
      );
    // All that is ever shown, for an answer to half a syllable would be gone again.
    await answer(page).evaluate((area) => {
      new MutationObserver(() => (area.dataset['shown'] += area.textContent)).observe(area, {
        childList: true,
      });
    });
    await type('yan’jiang', true);
    await named;
    await type('yanjiang', false);
    await answer(page).getByRole('link', { name: '四川省资阳市雁江区' }).waitFor();
    expect(await answer(page).getAttribute('data-shown')).not.toContain('yan’jiang');
  });

  test('fetches the towns of one province, or of some names, and says where one lies', async ({
    open,
  }) => {
    const asked: string[] = [];
    const page = await open('/places/');
    page.on('request', (request) => asked.push(request.url()));
    await box(page).fill('花园口镇');
    await answer(page).getByText('2 个地方有「花园口镇」').waitFor();
    expect(asked.filter((url) => url.includes('/town-names/'))).toHaveLength(1);
    expect(asked.filter((url) => url.includes('/towns/'))).toEqual([]);
    await box(page).fill('资阳市保和镇');
    await answer(page).getByText('保和镇在雁江区').waitFor();
    await answer(page).getByRole('link', { name: '四川省资阳市雁江区' }).waitFor();
    expect(asked.filter((url) => url.includes('/towns/')).map((url) => url.slice(-5))).toEqual([
      '51.js',
    ]);
  });

  test('says what it did not understand, with a way on', async ({ open }) => {
    const page = await open('/places/');
    await box(page).fill('张家村');
    await answer(page).getByText('请写到县').waitFor();
    expect(await answer(page).getByRole('link', { name: '按省找' }).count()).toBe(1);
  });

  test('on the front page leads words that are no place to the clauses', async ({ open }) => {
    const page = await open('/');
    await box(page).fill('废弃农膜');
    await box(page).press('Enter');
    await page.waitForURL(/\/search\//);
    expect(new URL(page.url()).searchParams.get('q')).toBe('废弃农膜');
  });
});

test('a query that is a place gets a card above its clauses, and keeps its results', async ({
  open,
}) => {
  const page = await open('/search/?q=陇川县');
  await page.locator('#results li').first().waitFor();
  const card = page.locator('site-search [data-part="place"]');
  await card.getByRole('link', { name: '云南省德宏傣族景颇族自治州陇川县' }).waitFor();
  expect(await page.locator('#results li').count()).toBeGreaterThan(0);
  const other = await open('/search/?q=受污染耕地安全利用率');
  await other.locator('#results li').first().waitFor();
  await other.waitForTimeout(300);
  expect(await other.locator('site-search [data-part="place"]').innerText()).toBe('');
});

test('a letter takes its place and its addressee from the box, though its page may fetch nothing', async ({
  open,
}) => {
  const page = await open('/report/letter/');
  await choosePlace(page, '雁江');
  await expect.poll(() => page.inputValue('[name="place"]')).toBe('雁江区');
  expect(await page.inputValue('[name="recipient"]')).toBe('资阳市生态环境局');
  expect(await sheet(page)).toContain('资阳市雁江区');
});

test('without script the provinces stand in place of the box', async ({ open }) => {
  const page = await open('/places/', { javaScriptEnabled: false });
  expect(await box(page).isVisible()).toBe(false);
  await page.getByRole('link', { name: '四川省' }).click();
  await page.getByRole('link', { name: '资阳市' }).first().click();
  await page.getByRole('link', { name: '雁江区' }).first().click();
  expect(page.url()).toContain('/regions/512002/');
});

/** The bytes, packed, of files of the site with all that they import. */
function bytesOf(pattern: RegExp, names: number): number {
  const root = inject('dist');
  const files = listFiles(root).filter((file) => pattern.test(file));
  expect(files).toHaveLength(names);
  const all = new Set(files);
  for (const file of all)
    for (const [, name] of readFileSync(`${root}/${file}`, 'utf8').matchAll(
      /\b(?:from|import)\s*"\.\/([\w.-]+\.js)"/g,
    ))
      all.add(`_astro/${name}`);
  const sizes = [...all].map((file) => gzipSync(readFileSync(`${root}/${file}`), { level: 9 }));
  return sizes.reduce((sum, { length }) => sum + length, 0);
}

test('what the first letter and the first answer fetch is at most 34 KB', () => {
  const first =
    /_astro\/(?:PlaceBox|answers\.element|facts\.element)[^/]*\.js$|parts\/\w+\/places\/(?:core|held\/51)\.js$/;
  expect(bytesOf(first, 5)).toBeLessThanOrEqual(34_000);
});
