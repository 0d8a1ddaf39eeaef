/** What stands on the pages of the class room only once a reader has done something. */
import { expect } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { test } from '../support/site.ts';

const targets = { rules: { 'target-size': { enabled: true } } };

test('a definition that stands open and a result have no barrier', async ({ open }) => {
  const lesson = await open('/learn/senior/', { viewport: { width: 320, height: 800 } });
  await lesson.locator('.slide .term').first().click();
  await lesson.locator('.term-note', { hasText: '：' }).waitFor();
  expect(await findBarriers(lesson, targets)).toEqual([]);

  const form = await open('/learn/soil-test/', { viewport: { width: 320, height: 800 } });
  await form.getByLabel('土壤的 pH').fill('x');
  await form.getByLabel('镉', { exact: true }).fill('9');
  await form.keyboard.press('Enter');
  expect(await findBarriers(form, targets)).toEqual([]);
  await form.getByLabel('土壤的 pH').fill('6');
  await form.keyboard.press('Enter');
  await form.locator('td', { hasText: /^超过管制值$/ }).waitFor();
  expect(await findBarriers(form, targets)).toEqual([]);
});
