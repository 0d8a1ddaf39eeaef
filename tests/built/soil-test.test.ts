import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import {
  readConstructionLimits,
  readFarmlandLimits,
} from '../../src/features/learn/registers/standards.ts';
import { formatAmount } from '../../src/features/learn/soil-test/judge.ts';
import { test } from '../support/site.ts';

test('the readings of a report are held against their cells, with the rows of the table', async ({
  open,
}) => {
  const page = await open('/learn/soil-test/');
  await page.getByLabel('土壤的 pH').fill('5.2');
  await page.getByRole('textbox', { name: '镉', exact: true }).fill('0.35 mg/kg');
  await page.getByRole('textbox', { name: '汞', exact: true }).fill('<0.1');
  await page.getByRole('button', { name: '看它落在哪里' }).click();
  const result = page.locator('[data-part="result"]');
  expect(await result.textContent()).toContain('看了 2 项：1 项超过筛选值，没有一项超过管制值。');
  const row = result.getByRole('row', { name: /^镉/ });
  expect(await row.locator('th, td').allTextContents()).toEqual([
    '镉',
    '0.35',
    '0.3（表1 第 1 项）',
    '1.5（表3 第 1 项）',
    '',
    '超过筛选值，没有超过管制值',
  ]);
  expect(await row.locator('svg').count()).toBe(1);
});

test('a row pasted from a spreadsheet fills the fields', async ({ open }) => {
  const page = await open('/learn/soil-test/');
  await page.getByText('从表格或报告里整行贴进来').click();
  await page.getByLabel('贴在这里').fill('样品编号\tpH\t镉(mg/kg)\tHg\t铊\nS1\t6.8\t3.2\tND\t0.5');
  expect(await page.locator('[data-part="pasted"]').textContent()).toBe(
    '填了 3 项，请核对。没有填：铊。',
  );
  expect(await page.getByLabel('土壤的 pH').inputValue()).toBe('6.8');
  await page.getByRole('button', { name: '看它落在哪里' }).click();
  const verdicts = page.locator('[data-part="result"] tbody td:last-child');
  expect((await verdicts.allTextContents()).map((words) => words.slice(0, 5))).toEqual([
    '超过管制值',
    '没有检出；',
  ]);
});

test('a reading that is no number is told beside its field, which gets the focus', async ({
  open,
}) => {
  const page = await open('/learn/soil-test/');
  await page.getByLabel('土壤的 pH').fill('6');
  const field = page.getByRole('textbox', { name: '镉', exact: true });
  await field.fill('300 µg/kg');
  await page.keyboard.press('Enter');
  expect(await page.locator('#soil-farmland-0-problem').textContent()).toContain('单位不是 mg/kg');
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
    const fields = (standard: string) =>
      form.querySelector<HTMLElement>(`[data-readings="${standard}"]`)!;
    return questions.map(({ use, row, ph, limit }) => {
      part('use').value = use;
      part('ph').value = ph;
      form.dispatchEvent(new Event('input'));
      const own = fields(row.standard);
      for (const input of form.querySelectorAll<HTMLInputElement>('[data-name]')) input.value = '';
      const other = own.querySelector('select')!;
      const named = own.querySelector<HTMLInputElement>(`[data-name="${row.name}"]`);
      if (!named) other.value = row.name;
      (named ?? own.querySelector<HTMLInputElement>('[data-name=""]')!).value = String(limit);
      form.querySelector('form')!.requestSubmit();
      return [...part('result').querySelectorAll('tbody :is(th, td)')].map(
        (cell) => cell.textContent,
      );
    });
  }, asked);
  const wrong = asked.filter(({ row, limit, control }, index) => {
    const [name, reading, screening, upper, , verdict] = told[index]!;
    const expected = [
      row.name,
      formatAmount(limit),
      `${formatAmount(limit)}（${row.table} 第 ${row.no} 项）`,
    ];
    return (
      [name, reading, screening].join() !== expected.join() ||
      !upper!.startsWith(control === null ? '标准没有给' : formatAmount(control)) ||
      verdict !== '没有超过筛选值'
    );
  });
  expect(Math.min(farmland.length, construction.length)).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test('a pollutant with one limit for all soils asks for no pH; a new answer takes the old result away', async ({
  open,
}) => {
  const page = await open('/learn/soil-test/');
  const result = page.locator('[data-part="result"]');
  await page.getByLabel('别的项目的检测值').first().fill('0.2');
  await page.keyboard.press('Enter');
  expect(await result.textContent()).toContain('标准没有给');
  await page.getByRole('textbox', { name: '镉', exact: true }).fill('0.2');
  expect(await result.textContent()).toBe('');
  await page.keyboard.press('Enter');
  expect(await page.locator('#soil-ph-problem').textContent()).toContain('请填土壤的 pH');
});

test('what is typed stays text, and a very long entry breaks no narrow page', async ({ open }) => {
  const page = await open('/learn/soil-test/', { viewport: { width: 320, height: 640 } });
  await page.getByLabel('土壤的 pH').fill('6');
  for (const typed of ['<img src=x onerror=alert(1)>', '9'.repeat(3000)]) {
    await page.getByRole('textbox', { name: '镉', exact: true }).fill(typed);
    await page.keyboard.press('Enter');
    expect(await page.locator('#soil-farmland-0-problem').textContent()).toMatch(/^「.{1,21}」/);
  }
  expect(await page.locator('soil-test img').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('without script the tables stand there and the form does not', async ({ open }) => {
  const page = await open('/learn/soil-test/', { javaScriptEnabled: false });
  expect(await page.locator('soil-test').isVisible()).toBe(false);
  expect(await page.getByRole('table').count()).toBe(3);
});
