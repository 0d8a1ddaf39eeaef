/** The pages of the comparison: whole sentences of the plans, with and without script. */
import { describe, expect } from 'vitest';
import { textOf } from '../../src/build/html.ts';
import { pages, readRows, test } from './../support/site.ts';

const rowPages = pages.filter(({ path }) => /^\/compare\/[^/]+\/$/.test(path));
const clauses = readRows<{ paragraphs: readonly string[] }>('clauses');
const paragraphs = clauses.flatMap((clause) => clause.paragraphs).join('\n');
const squeeze = (text: string): string => text.replace(/\s+/g, '');
const everything = squeeze(paragraphs);

test('every sentence that is shown stands in a plan, to the letter', () => {
  const shown = rowPages.flatMap(({ html }) =>
    [...html.matchAll(/<p class="compare-words">([\s\S]*?)<\/p>/g)].map(([, words]) =>
      squeeze(textOf(words!)),
    ),
  );
  expect(shown.length).toBeGreaterThan(500);
  expect(shown.filter((words) => !everything.includes(words))).toEqual([]);
});

test('no page says who took words from whom', () => {
  const compared = pages.filter(({ path }) => path.startsWith('/compare/'));
  // A plan may have copies sent to an office, in its own words.
  const ours = (html: string): string =>
    textOf(html.replace(/<p class="compare-words">[\s\S]*?<\/p>/g, ''));
  expect(compared.length).toBeGreaterThan(45);
  expect(
    compared
      .filter(({ html }) => /抄(?!录)|照搬|雷同|复制率|原创/.test(ours(html)))
      .map(({ path }) => path),
  ).toEqual([]);
});

describe('a row', () => {
  const shown = '.compare-table thead th:not([hidden])';

  test('has all plans without script', async ({ open }) => {
    const page = await open('/compare/enforcement/', { javaScriptEnabled: false });
    expect(await page.locator(shown).count()).toBe(6);
    expect(await page.locator('.compare-choose').isVisible()).toBe(false);
    expect(await page.locator('.compare-finding').textContent()).toContain('每2年开展1轮');
  });

  test('shows two plans on a phone, with what differs in words', async ({ open }) => {
    const page = await open('/compare/enforcement/', { viewport: { width: 390, height: 844 } });
    expect(await page.locator('#line-5 td:visible').count()).toBe(2);
    await page.locator('select[name="lower"]').selectOption('lishu');
    expect(new URL(page.url()).searchParams.get('plans')).toBe('gansu,lishu');
    const spoken = page.locator('#line-5 [data-plan="lishu"] .compare-spoken');
    expect(await spoken.textContent()).toMatch(/不同之处：这里写「.*」，那里写/);
    await page.goBack();
    expect(await page.locator('#line-5 [data-plan="shuozhou"]').isVisible()).toBe(true);
  });

  test('is compared with the plan that the address names, which stands first', async ({ open }) => {
    const page = await open('/compare/enforcement/?plans=shuozhou,lishu&ref=lishu');
    const heads = page.locator(shown);
    expect(await heads.nth(1).textContent()).toContain('梨树');
    expect(await heads.count()).toBe(3);
    const marks = page.locator('#line-5 [data-plan="shuozhou"] mark');
    expect((await marks.allTextContents()).join('')).toContain('每2年');
  });

  test('says which plan it has not, and shows what there is', async ({ open }) => {
    const page = await open('/compare/enforcement/?plans=nowhere');
    await page.getByText('「nowhere」不在这里').waitFor();
    expect(await page.locator(shown).count()).toBe(6);
  });
});

test('a row that there is not is told, with those that there are', async ({ open }) => {
  const page = await open('/compare/no-such-row/');
  await page.getByText('「no-such-row」').waitFor();
  expect(await page.locator('missing-row a[href$="/compare/film/"]').isVisible()).toBe(true);
});

test('a plan that there is not is told, with those that there are', async ({ open }) => {
  const page = await open('/compare/own/nowhere/');
  await page.getByText('里没有方案「nowhere」').waitFor();
  expect(await page.locator('missing-row a[href$="/compare/own/gansu/"]').isVisible()).toBe(true);
  expect(await page.locator('missing-row a[href$="/compare/film/"]').count()).toBe(0);
});

describe('a journalist comes from the front page to an answer in three taps', () => {
  test.for([
    ['执法与应急', '朔州写「每2年开展1轮」；甘肃、梨树写「每3年开展1轮」'],
    ['信息公开', '省政府定期公布各市州土壤环境状况'],
    ['废旧农膜', '朔州写「90%以上」'],
  ])('%s', async ([row, answer], { open }) => {
    const page = await open('/');
    await page.locator('footer a', { hasText: '对照' }).click();
    await page.waitForURL('**/compare/');
    await page.getByRole('link', { name: row!, exact: true }).click();
    await page.waitForURL('**/compare/*/');
    expect(await page.locator('main').textContent()).toContain(answer!);
  });
});
