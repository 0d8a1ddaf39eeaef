/** The class room has a template of its own for nearly every page, so each is looked at. */
import { expect, inject } from 'vitest';
import { budgetOf } from '../bench/page-budget.ts';
import { findBarriers } from '../support/axe.ts';
import { pages, test } from '../support/site.ts';
import { watchTraffic } from '../support/traffic.ts';

const targets = { rules: { 'target-size': { enabled: true } } };

test.for(pages.filter(({ path }) => path.startsWith('/learn/')))(
  '$path has no barrier, fits a narrow screen, keeps its budget and asks no other host',
  async (sitePage, { open }) => {
    const watch = watchTraffic(inject('baseUrl'));
    const page = await open(sitePage.path, {
      viewport: { width: 320, height: 800 },
      prepare: watch.attach,
    });
    await page.waitForLoadState('networkidle');
    const { foreign, complaints, weight, script } = await watch.read();
    const budget = budgetOf(sitePage);
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
    expect(weight).toBeLessThanOrEqual(budget.all);
    expect(script).toBeLessThanOrEqual(budget.script!);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

    expect(await findBarriers(page, targets)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findBarriers(page, { runOnly: ['cat.color'] })).toEqual([]);
  },
);

test('a definition that stands open and a result have no barrier either', async ({ open }) => {
  const lesson = await open('/learn/senior/', { viewport: { width: 320, height: 800 } });
  await lesson.locator('.slide .term').first().click();
  await lesson.locator('.term-note', { hasText: '：' }).waitFor();
  expect(await findBarriers(lesson, targets)).toEqual([]);

  const form = await open('/learn/soil-test/', { viewport: { width: 320, height: 800 } });
  await form.getByLabel('土壤的 pH').fill('x');
  await form.getByLabel('检测值').fill('9');
  await form.keyboard.press('Enter');
  expect(await findBarriers(form, targets)).toEqual([]);
  await form.getByLabel('土壤的 pH').fill('6');
  await form.keyboard.press('Enter');
  await form.getByText('超过管制值', { exact: true }).waitFor();
  expect(await findBarriers(form, targets)).toEqual([]);
});
