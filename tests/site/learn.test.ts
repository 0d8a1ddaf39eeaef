import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, inject } from 'vitest';
import { pages, test } from '../support/site.ts';

const lessons = ['primary', 'junior', 'senior'];
const unzip = (name: string): Record<string, Uint8Array> =>
  unzipSync(readFileSync(join(inject('dist'), 'learn', name)));

test('a reading is held against its cell, with the row of the table', async ({ open }) => {
  const page = await open('/learn/soil-test/');
  await page.getByLabel('土壤的 pH').fill('5.2');
  await page.getByLabel('检测值').fill('0.35 mg/kg');
  await page.getByRole('button', { name: '看它落在哪里' }).click();
  const result = page.locator('[data-part="result"]');
  expect(await result.textContent()).toContain('超过筛选值，没有超过管制值');
  expect(await result.textContent()).toContain(
    'GB 15618-2018 表1 第 1 项“镉”，pH≤5.5：筛选值 0.3，管制值 1.5（表3 第 1 项）',
  );
});

test('a reading that is no number is told beside its field, which gets the focus', async ({
  open,
}) => {
  const page = await open('/learn/soil-test/');
  await page.getByLabel('土壤的 pH').fill('6');
  await page.getByLabel('检测值').fill('300 µg/kg');
  await page.keyboard.press('Enter');
  const field = page.getByLabel('检测值');
  expect(await page.locator('#soil-value-problem').textContent()).toContain('单位不是 mg/kg');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('without script the tables stand there and the form does not', async ({ open }) => {
  const page = await open('/learn/soil-test/', { javaScriptEnabled: false });
  expect(await page.locator('soil-test').isVisible()).toBe(false);
  expect(await page.getByRole('table').count()).toBe(3);
});

test('the reader’s own plan takes the place of all, and stays on the device', async ({ open }) => {
  const page = await open('/learn/junior/');
  await page.getByLabel('换成我们县').selectOption({ label: '陇川县' });
  const places = page.locator('.local-panel:visible .local-name a');
  expect(new Set(await places.allTextContents())).toEqual(new Set(['陇川县']));
  await page.reload();
  expect(new Set(await places.allTextContents())).toEqual(new Set(['陇川县']));
});

test('a lesson opened for a plan shows that one, and remembers nothing', async ({ open }) => {
  const page = await open('/learn/junior/?plan=gansu');
  const places = page.locator('.local-panel:visible .local-name a');
  expect(new Set(await places.allTextContents())).toEqual(new Set(['甘肃省']));
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('without script a lesson shows what every plan says', async ({ open }) => {
  const page = await open('/learn/junior/', { javaScriptEnabled: false });
  const first = page.locator('.local').first().locator('.local-panel:visible');
  expect(await first.count()).toBeGreaterThan(1);
});

test('a term opens its definition below the words by keyboard, and closes again', async ({
  open,
}) => {
  const page = await open('/learn/junior/');
  const term = page.locator('#lines .term').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.term-note');
  expect(await note.textContent()).toContain('筛选值：');
  const below = await note.boundingBox();
  expect(below!.y).toBeGreaterThan((await term.boundingBox())!.y);
  await page.keyboard.press('Escape');
  expect(await note.count()).toBe(0);
});

test('a lesson can be thrown on a wall part by part', async ({ open }) => {
  const page = await open('/learn/primary/');
  await page.getByRole('button', { name: /投影/ }).click();
  expect(await page.locator('.slide:visible').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('.slide:visible h2').textContent()).toBe('土里的四样东西');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.slide:visible').count()).toBeGreaterThan(1);
});

test('the quiz says at once what is right, and remembers it', async ({ open }) => {
  const page = await open('/learn/quiz/');
  await page.locator('[data-question="soil-parts"] input').nth(2).check();
  await page.locator('[data-question="soil-age"] input').nth(0).check();
  const total = page.locator('[data-part="total"]');
  expect(await total.textContent()).toBe('做了 2 题，对 1 题。');
  await page.reload();
  expect(await total.textContent()).toBe('做了 2 题，对 1 题。');
  await page.getByRole('button', { name: '清空，再做一遍' }).click();
  expect(await total.isVisible()).toBe(false);
});

describe.each(lessons)('the lesson %s', (lesson) => {
  const html = pages.find(({ path }) => path === `/learn/${lesson}/`)?.html ?? '';

  test('describes itself as a learning resource', () => {
    const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '{}';
    const { '@graph': things = [] } = JSON.parse(data) as { '@graph'?: object[] };
    expect(things).toContainEqual(
      expect.objectContaining({
        '@type': 'LearningResource',
        timeRequired: 'PT40M',
        inLanguage: 'zh-CN',
      }),
    );
  });

  test('has no link to a source that is not on the page', () => {
    const cited = [...html.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id!);
    expect(cited.length).toBeGreaterThan(3);
    expect(cited.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
  });

  test('can be saved whole: lesson, worksheet and answers, without another file', () => {
    const files = unzip(`${lesson}.zip`);
    expect(Object.keys(files)).toEqual([
      `learn-${lesson}.html`,
      `learn-${lesson}-worksheet.html`,
      `learn-${lesson}-answers.html`,
    ]);
    const all = Object.values(files).map((file) => strFromU8(file));
    expect(all.filter((page) => /<(?:link[^>]*stylesheet|script[^>]*\ssrc=)/.test(page))).toEqual(
      [],
    );
    expect(all.filter((page) => !page.includes('<style>'))).toEqual([]);
  });
});

test('the pack of everything is at most five megabytes and holds every page of the class room', () => {
  const bytes = readFileSync(join(inject('dist'), 'learn/all.zip'));
  expect(bytes.length).toBeLessThanOrEqual(5e6);
  expect(Object.keys(unzip('all.zip'))).toHaveLength(
    pages.filter(({ path }) => path.startsWith('/learn/')).length,
  );
});
