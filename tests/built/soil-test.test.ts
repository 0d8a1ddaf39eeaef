import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import {
  readConstructionLimits,
  readFarmlandLimits,
} from '../../src/features/learn/registers/standards.ts';
import { formatAmount } from '../../src/features/learn/soil-test/judge.ts';
import { test } from '../support/site.ts';

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

test('every cell of the standards is found through the form', async ({ open }) => {
  const content = new URL('../../content/standards/', import.meta.url);
  const read = (name: string): string => readFileSync(new URL(name, content), 'utf8');
  const farmland = readFarmlandLimits('', read('farmland.yaml')).entries;
  const construction = readConstructionLimits('', read('construction.yaml')).entries;
  const asked = [
    ...farmland.flatMap((row) =>
      row.screening.map((limit, column) => ({
        use: `farmland:${row.landUse === 'any' ? 'other' : row.landUse}`,
        row,
        ph: String(4.5 + column + (column > 0 ? 0.6 : 0)),
        limit,
        control: row.control?.[column] ?? null,
      })),
    ),
    ...construction.flatMap((row) =>
      row.screening.map((limit, column) => ({
        use: `construction:${column}`,
        row,
        ph: '',
        limit,
        control: row.control?.[column] ?? null,
      })),
    ),
  ];
  const page = await open('/learn/soil-test/');
  const told = await page.evaluate((questions) => {
    const form = document.querySelector('soil-test')!;
    const part = (name: string) => form.querySelector<HTMLInputElement>(`[data-part="${name}"]`)!;
    const put = (name: string, value: string): void => {
      part(name).value = value;
      part(name).dispatchEvent(new Event('input', { bubbles: true }));
    };
    return questions.map(({ use, row, ph, limit }) => {
      put('use', use);
      put(row.standard, row.name);
      put('ph', ph);
      put('value', String(limit));
      form.querySelector('form')!.requestSubmit();
      return part('result').textContent;
    });
  }, asked);
  const wrong = asked.filter(({ row, limit, control }, index) => {
    const cell = `${row.table} 第 ${row.no} 项“${row.name}”`;
    const limits = `：筛选值 ${formatAmount(limit)}，${control === null ? '标准没有给管制值' : `管制值 ${formatAmount(control)}`}`;
    return ![cell, limits, '没有超过筛选值'].every((words) => told[index]!.includes(words));
  });
  expect(Math.min(farmland.length, construction.length)).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test('a pollutant with one limit for all soils asks for no pH; a new answer takes the old result away', async ({
  open,
}) => {
  const page = await open('/learn/soil-test/');
  await page.getByLabel('测的是什么（农用地）').selectOption('六六六总量');
  expect(await page.getByLabel('土壤的 pH').isVisible()).toBe(false);
  await page.getByLabel('检测值').fill('0.2');
  await page.keyboard.press('Enter');
  const result = page.locator('[data-part="result"]');
  expect(await result.textContent()).toContain('不分 pH：筛选值 0.1，标准没有给管制值');
  await page.getByLabel('测的是什么（农用地）').selectOption('镉');
  expect(await result.textContent()).toBe('');
  expect(await page.getByLabel('土壤的 pH').isVisible()).toBe(true);
});

test('what is typed stays text, and a very long entry breaks no narrow page', async ({ open }) => {
  const page = await open('/learn/soil-test/', { viewport: { width: 320, height: 640 } });
  await page.getByLabel('土壤的 pH').fill('6');
  for (const typed of ['<img src=x onerror=alert(1)>', '9'.repeat(3000)]) {
    await page.getByLabel('检测值').fill(typed);
    await page.keyboard.press('Enter');
    expect(await page.locator('#soil-value-problem').textContent()).toMatch(/^“.{1,21}”/);
  }
  expect(await page.locator('soil-test img').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('without script the tables stand there and the form does not', async ({ open }) => {
  const page = await open('/learn/soil-test/', { javaScriptEnabled: false });
  expect(await page.locator('soil-test').isVisible()).toBe(false);
  expect(await page.getByRole('table').count()).toBe(3);
});
