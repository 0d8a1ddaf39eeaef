import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { seedNames } from '../corpus/seeds.ts';
import { decodeEntities } from '../../src/build/html.ts';
import { pages, readRows, test } from '../support/site.ts';
import { some } from '../support/some.ts';

const lessons = ['primary', 'junior', 'senior'];

test('the reader’s own plan takes the place of all, and stays on the device', async ({ open }) => {
  const page = await open('/learn/junior/');
  await page.getByLabel('换成我们县').selectOption({ label: '陇川县' });
  const places = page.locator('.local-panel:visible .local-name a');
  expect(new Set(await places.allTextContents())).toEqual(new Set(['陇川县']));
  expect(new URL(page.url()).searchParams.get('plan')).toBe('longchuan');
  const sheet = page.locator('.lesson-links').getByRole('link', { name: '学习单' });
  expect(await sheet.getAttribute('href')).toMatch(/\/learn\/county\/longchuan\/junior\/$/);
  await page.goto(page.url().replace(/\?.*$/, ''));
  expect(new Set(await places.allTextContents())).toEqual(new Set(['陇川县']));
});

test('a lesson opened for a plan shows that one, and remembers nothing', async ({ open }) => {
  const page = await open('/learn/junior/?plan=gansu');
  const places = page.locator('.local-panel:visible .local-name a');
  expect(new Set(await places.allTextContents())).toEqual(new Set(['甘肃省']));
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('whichever plan is chosen, each part of each lesson says something of it', async ({
  open,
}) => {
  for (const lesson of lessons) {
    const page = await open(`/learn/${lesson}/`);
    const choice = page.getByLabel('换成我们县');
    const plans = await choice
      .locator('option:not([value=""])')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(plans.length).toBeGreaterThan(1);
    const wordless: string[] = [];
    for (const plan of plans) {
      await choice.selectOption(plan);
      const shown = page.locator('.local');
      for (const local of some(await shown.all())) {
        const panels = local.locator('.local-panel:visible');
        expect(await panels.count()).toBe(1);
        expect(await panels.locator('.plan-quote, .core, .local-silent').count()).toBeGreaterThan(
          0,
        );
      }
      // Of the plans that the lessons were written about a pupil always has some words to read.
      const quotes = await page.locator('.local-panel:visible .plan-quote').count();
      if (quotes === 0) wordless.push(plan);
    }
    expect(seedNames.filter((name) => wordless.includes(name))).toEqual([]);
  }
});

test('a target is quoted with its year, though the plan names it once for two targets', async ({
  open,
}) => {
  const page = await open('/learn/senior/?plan=shuozhou');
  const quotes = page.locator('.local-panel:visible .plan-quote p:first-child');
  const targets = (await quotes.allTextContents()).filter((text) => text.includes('安全利用率'));
  expect(targets.map((text) => /20[23]0/.exec(text)?.[0])).toEqual(['2020', '2030']);
});

test('without script a lesson shows what every plan says', async ({ open }) => {
  const page = await open('/learn/junior/', { javaScriptEnabled: false });
  const first = page.locator('.local').first().locator('.local-panel:visible');
  expect(await first.count()).toBeGreaterThan(1);
});

test('the switch that stays in view does not cover the part that the minutes lead to', async ({
  open,
}) => {
  for (const width of [320, 700, 1200]) {
    const page = await open('/learn/junior/', { viewport: { width, height: 700 } });
    await page.locator('.lesson-time a').nth(2).click();
    const heading = await page.locator('#lines h2').boundingBox();
    const bar = await page.locator('our-county').boundingBox();
    expect(heading!.y).toBeGreaterThanOrEqual(Math.max(0, bar!.y + bar!.height));
  }
});

test('a term opens its definition below the words by keyboard, and closes again', async ({
  open,
}) => {
  const page = await open('/learn/junior/');
  const term = page.locator('#lines .term').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.term-note', { hasText: '筛选值：' });
  await note.waitFor();
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

test('without script every answer of the quiz can be opened, with its reason', async ({ open }) => {
  const page = await open('/learn/quiz/', { javaScriptEnabled: false });
  const folds = page.locator('.quiz-list details:not(.sources details)');
  expect(await folds.count()).toBe(await page.locator('.quiz-list fieldset').count());
  await folds.first().locator('summary').first().click();
  expect(await folds.first().textContent()).toContain('依据：');
  expect(await page.locator('.quiz-total, .quiz-clear').first().isVisible()).toBe(false);
});

test('the quiz asks one question at a time, says at once what is right, and remembers it', async ({
  open,
}) => {
  const page = await open('/learn/quiz/');
  const asked = page.locator('.quiz-list > li:visible');
  const choose = async (isRight: boolean): Promise<void> => {
    const answer = Number(await asked.locator('fieldset').getAttribute('data-answer'));
    await asked
      .locator('input')
      .nth(isRight ? answer - 1 : answer % 4)
      .check();
  };
  await choose(true);
  expect(await asked.locator('.quiz-mark').textContent()).toBe('对。');
  await page.getByRole('button', { name: '下一题' }).click();
  expect(await asked.count()).toBe(1);
  await choose(false);
  const total = page.locator('[data-part="total"]');
  expect(await total.textContent()).toBe('做了 2 题，对 1 题。');
  await page.reload();
  expect(await total.textContent()).toBe('做了 2 题，对 1 题。');
  await page.getByRole('button', { name: '再来错的' }).click();
  expect(await page.locator('[data-part="place"]').textContent()).toBe('第 1 题，共 1 题');
  await choose(true);
  expect(await total.textContent()).toBe('做了 2 题，对 2 题。');
  await page.getByRole('button', { name: '清空，再做一遍' }).click();
  expect(await total.isVisible()).toBe(false);
});

test('the quiz asks and prints the questions of one grade', async ({ open }) => {
  const page = await open('/learn/quiz/');
  await page.getByLabel('年级').selectOption({ label: '小学' });
  await page.emulateMedia({ media: 'print' });
  const grades = await page
    .locator('.quiz-list > li:visible, .quiz-key li:visible')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['grade']));
  expect(new Set(grades)).toEqual(new Set(['primary']));
});

/** How many sheets of A4 a page fills. */
async function countSheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
}

const counties = pages.flatMap(({ path }) => /^\/learn\/county\/[^/]+\/$/.exec(path)?.[0] ?? []);

test.for([
  ...lessons.flatMap((lesson) =>
    ['answers', 'worksheet'].map((sheet) => ({ path: `/learn/${lesson}/${sheet}/`, sheets: 2 })),
  ),
  ...counties.flatMap((county) => [
    { path: county, sheets: 1 },
    ...['roles/', 'quiz/', ...lessons.map((lesson) => `${lesson}/`)].map((sheet) => ({
      path: county + sheet,
      sheets: 2,
    })),
    ...lessons.map((lesson) => ({ path: `${county}${lesson}/answers/`, sheets: 2 })),
  ]),
  { path: '/learn/roles/', sheets: 2 },
  { path: '/learn/slips/', sheets: 2 },
  { path: '/learn/quiz/', sheets: 5 },
  { path: '/learn/experiments/', sheets: 4 },
])('$path is printed on $sheets sheets at most', async ({ path, sheets }, { look }) => {
  const page = await look(path, { width: 1280, height: 900 });
  expect(await countSheets(page)).toBeLessThanOrEqual(sheets);
});

test('every sentence on the sheets of a county stands in its plan', () => {
  const sheets = pages.filter(({ path }) => /^\/learn\/county\/[^/]+\/./.test(path));
  const wrong = sheets.flatMap(({ path, html }) => {
    const plan = path.split('/')[3]!;
    const text = readRows<{ plan: string; text: string }>('clauses')
      .filter((row) => row.plan === plan)
      .map((row) => row.text)
      .join('\n');
    return [...html.matchAll(/<blockquote>([^<]+)<\/blockquote>/g)]
      .map(([, sentence]) => decodeEntities(sentence!))
      .filter((sentence) => !text.includes(sentence));
  });
  expect(sheets.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test('paper gets the answers of the quiz on a sheet of their own', async ({ open }) => {
  const page = await open('/learn/quiz/');
  const key = page.locator('.quiz-key');
  expect(await key.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await key.locator('li').count()).toBe(await page.locator('.quiz-list > li').count());
  expect(await key.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
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
});
