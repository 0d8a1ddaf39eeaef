/** The search page in a browser, as a reader uses it, on the index that the site ships. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect } from 'vitest';
import { answered, ask, holders, shown, totalOf } from '../features/search/search-page.ts';
import { test } from '../support/site.ts';

type Row = Readonly<Record<string, string>>;

describe('the filters', () => {
  const address = `/search/?q=${encodeURIComponent('土壤污染')}`;

  test('say how many clauses each choice would leave, and that is what it leaves', async ({
    open,
  }) => {
    const page = await open(address);
    await page.locator('#results li').first().waitFor();
    await page.getByText('按部门、主题、内容、期限筛选').press('Enter');
    const topic = page.locator('[data-filter="topic"][data-count="farmland"]');
    await expect.poll(() => topic.textContent()).toMatch(/^[1-9]/);
    const promised = Number(await topic.textContent());
    await page.getByLabel('农用地分类管理').press('Space');
    await expect.poll(() => totalOf(page)).toBe(promised);
    expect(await page.locator('#result-count').textContent()).toContain('不限范围有');
    const option = page.locator('option[value="agriculture"]');
    await expect.poll(() => option.textContent()).toMatch(/（\d+）/);
    const left = Number(/\d+/.exec((await option.textContent()) ?? '')?.[0]);
    await page.getByLabel('部门', { exact: true }).selectOption('agriculture');
    await expect.poll(() => totalOf(page)).toBe(left);
    expect(page.url()).toContain('&topic=farmland&agency=agriculture');
  });

  test('come back with the address, and go with one press', async ({ open }) => {
    const page = await open(`${address}&agency=agriculture&role=lead`);
    await page.locator('#results li').first().waitFor();
    const narrowed = await totalOf(page);
    expect(await page.getByLabel('部门', { exact: true }).inputValue()).toBe('agriculture');
    expect(await page.getByLabel('牵头').isChecked()).toBe(true);
    await page.getByRole('button', { name: '清除筛选' }).press('Enter');
    await expect.poll(() => totalOf(page)).toBeGreaterThan(narrowed);
    expect(new URL(page.url()).searchParams.size).toBe(1);
    const focused = page.locator('[data-part="filters"] > summary');
    expect(await focused.evaluate((summary) => summary === document.activeElement)).toBe(true);
  });

  test('are folded on a phone, where the number of choices is said', async ({ open }) => {
    const page = await open(`${address}&plan=gansu&level=province`, {
      viewport: { width: 360, height: 700 },
    });
    await page.locator('#results li').first().waitFor();
    expect(await page.getByLabel('甘肃省').isVisible()).toBe(false);
    expect(await page.locator('[data-part="filters"] > summary').innerText()).toContain('已选2项');
  });
});

describe('a reader', () => {
  test('types, sees results, narrows them, and shares the address', async ({ open }) => {
    const page = await open('/search/');
    await page.locator('main input[name="q"]').pressSequentially('重金属');
    await page.locator('#results li').first().waitFor();
    expect(page.url()).toContain(`?q=${encodeURIComponent('重金属')}`);

    const count = Number(await page.locator('[data-count="gansu"]').textContent());
    await page.getByLabel('甘肃省').check();
    await answered(page);
    expect(await totalOf(page)).toBe(count);
    expect(new URL(page.url()).searchParams.getAll('plan')).toEqual(['gansu']);

    const shared = await open(page.url().replace(/^https?:\/\/[^/]+/, ''));
    await shared.locator('#results li').first().waitFor();
    expect(await totalOf(shared)).toBe(count);
    expect(await shared.getByLabel('甘肃省').isChecked()).toBe(true);

    await page.goBack();
    await answered(page);
    expect(await page.getByLabel('甘肃省').isChecked()).toBe(false);
    expect(await totalOf(page)).toBeGreaterThan(count);
  });

  test('opens a clause from the results', async ({ open }) => {
    const page = await open(`/search/?q=${encodeURIComponent('世界土壤日')}`);
    const link = page.locator('#results a').first();
    const clause = await page.locator('#results li').first().getAttribute('data-clause');
    await link.click();
    const [plan, ordinals = ''] = (clause ?? '').split('/');
    const { pathname, searchParams, hash } = new URL(page.url());
    expect(pathname).toMatch(new RegExp(`/plans/${plan}/$`));
    expect(searchParams.get('q')).toBe('世界土壤日');
    expect(hash).toBe(`#c-${ordinals.replaceAll('.', '-')}`);
    expect(await page.locator(':target').textContent()).toContain('世界土壤日');
  });

  test('asks for more, and goes on where the new results begin', async ({ open }) => {
    const page = await open(`/search/?q=${encodeURIComponent('土壤')}`);
    await page.getByRole('button', { name: /再看十条/ }).press('Enter');
    await page.locator('#results li').nth(19).waitFor();
    const focused = await page.evaluate(
      () => document.activeElement?.closest('li')?.dataset['clause'],
    );
    expect(focused).toBe((await shown(page))[10]);
  });

  test('sees terms of the same name at once, and looks beside the plans on request', async ({
    open,
  }) => {
    const page = await open(`/search/?q=${encodeURIComponent('风险评估')}`);
    await page.getByRole('link', { name: '术语：风险评估', exact: true }).waitFor();
    await page.getByRole('button', { name: '在公告、术语和课文里也查一查' }).press('Enter');
    const hits = page.getByRole('list', { name: '公告、术语和课文' }).getByRole('listitem');
    await hits.first().waitFor();
    const kinds = await page
      .locator('[data-part="page-list"] [data-part="kind"]')
      .allTextContents();
    expect(new Set(kinds)).toEqual(new Set(['公告', '术语', '课堂']));
    expect(await page.locator('[data-part="pages-count"]').textContent()).toContain(
      `${kinds.length}处写有「风险评估」`,
    );
  });

  test('is shown what lies beside the plans where no clause comes near', async ({ open }) => {
    const page = await open(`/search/?q=${encodeURIComponent('紫甘蓝')}`);
    const hit = page.locator('[data-part="page-list"] a').first();
    await hit.waitFor();
    expect(await hit.getAttribute('href')).toContain('/learn/');
    expect(await page.locator('[data-part="pages-count"]').textContent()).toContain('紫甘蓝');
  });

  test('finds an announcement by the name of its plot', async ({ open }) => {
    const page = await open(`/search/?q=${encodeURIComponent('五指山市制革厂')}`);
    const link = page.getByRole('link', { name: '公告：五指山市制革厂地块' });
    expect(await link.getAttribute('href')).toMatch(/\/notices\/469001-20240727-01\/$/);
  });

  test('comes from the header of any page', async ({ open }) => {
    const page = await open('/about/');
    await page.getByRole('search').getByRole('searchbox').fill('秸秆');
    await page.keyboard.press('Enter');
    await page.locator('#results li').first().waitFor();
    expect(await totalOf(page)).toBe(holders(['秸秆']).length);
  });

  test('names a clause, and is led to it', async ({ open }) => {
    const page = await open(`/search/?q=${encodeURIComponent('甘肃 二（四）2')}`);
    const link = page.locator('[data-part="destinations"] a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/\/plans\/gansu\/#c-2-4-2$/);
  });

  test('takes the hits along as a table, each with its clause, words, lead, dates and address', async ({
    open,
  }) => {
    const page = await open(`/search/?q=${encodeURIComponent('农膜')}`);
    await page.locator('#results li').first().waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '存成表格' }).press('Enter');
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^search-\d{4}-\d\d-\d\d\.csv$/);
    const rows = parse<Row>(readFileSync(await download.path()), { columns: true, bom: true });
    const words = rows.filter((row) => `${row['标题']}${row['写着']}`.includes('农膜'));
    const clauses = words.map(({ 网址 = '' }) => /#c-.*$/.exec(网址)?.[0]);
    expect(clauses).toHaveLength(holders(['农膜']).length);
    expect(clauses).not.toContain(undefined);
    expect(Object.keys(rows[0] ?? {})).toEqual(
      '方案 条款 标题 上级标题 写着 查到的词 谁负责 时间 网址 查询 数据日期'.split(' '),
    );
    expect(new Set(rows.map((row) => row['查询']))).toEqual(new Set(['农膜']));
    expect(rows.some((row) => row['谁负责']?.endsWith('牵头'))).toBe(true);
    expect(rows.some((row) => /\d{4}年/.test(row['时间'] ?? ''))).toBe(true);
    expect(await page.locator('[data-part="copied"]').textContent()).toBe('已存成表格。');
  });

  test.for([
    '<img src=x onerror="document.title=1">',
    '.*+?^${}()|[]\\',
    '土',
    '，。',
    '🌱',
    '"',
    '"土壤',
    '\u202e',
    'x'.repeat(10_000),
  ])('may type anything: case %#', async (query, { open }) => {
    const errors: string[] = [];
    const page = await open('/search/', {
      prepare: (page) => page.on('pageerror', ({ message }) => errors.push(message)),
    });
    await ask(page, query);
    expect(await page.locator('#result-count').textContent()).not.toBe('');
    expect(await page.locator('main img').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('is told when the index cannot be reached, and may try again', async ({ open }) => {
    const page = await open('/search/');
    await page.context().route(/\/pagefind\//, (route) => route.abort());
    await ask(page, '土壤');
    expect(await page.locator('#result-count').textContent()).toContain('搜索数据没有取到');
    await page.context().unroute(/\/pagefind\//);
    await ask(page, '土壤');
    expect(await totalOf(page)).toBeGreaterThan(0);
  });

  test('is never told of no result where a part of the index is missing', async ({ open }) => {
    const page = await open('/search/?q=%E9%95%89');
    await page.locator('#results li').first().waitFor();
    await page.context().route(/\.pf_index/, (route) => route.abort());
    await ask(page, '秸秆');
    expect(await page.locator('#result-count').textContent()).toContain('搜索数据没有取到');
  });

  test('who names a year is led to what is promised for it', async ({ open }) => {
    const page = await open(`/search/?q=${encodeURIComponent('2018年6月底前')}`);
    const link = page.locator('[data-part="destinations"] a');
    await link.click();
    expect(new URL(page.url()).hash).toBe('#y-2018');
    expect(await page.locator(':target').textContent()).toContain('2018');
  });

  test('without script is offered the list of plans', async ({ open }) => {
    const page = await open('/search/?q=%E9%95%89', { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('方案列表');
  });
});
