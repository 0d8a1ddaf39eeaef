import { expect, inject } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/build/files.ts';
import { findBarriers } from '../support/axe.ts';
import { openDesk } from '../support/desk.ts';
import { test } from '../support/site.ts';
import { openWindow } from '../support/window.ts';

const file = 'content/plans/gansu.mdx';

test('nothing of the desk is published', () => {
  const files = listFiles(inject('dist')).filter((name) =>
    /\.(?:html|js|css|json|txt)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(0);
  const leaks = files.filter(
    (name) =>
      /(?:^|\/)desk[./]/.test(name) ||
      readFileSync(join(inject('dist'), name), 'utf8').includes('校对台'),
  );
  expect(leaks).toEqual([]);
});

test('an editor chooses a plan, corrects a value, is refused another, and links a clause, all by keyboard', async ({
  browser,
}) => {
  const desk = await openDesk();
  const window = await openWindow(browser);
  try {
    const page = await window.newPage();
    await page.goto(desk.address);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '甘肃省' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/plans/gansu');
    expect(await findBarriers(page)).toEqual([]);

    const before = desk.read(file);
    await page.getByLabel('标题', { exact: true }).fill('甘肃省土壤污染防治工作方案（校对）');
    await page.keyboard.press('Enter');
    await page.waitForURL('**saved=**');
    expect(await page.getByRole('status').innerText()).toContain(file);
    const corrected = desk.read(file);
    expect(corrected).toBe(
      before.replace(/^title: .*$/m, 'title: 甘肃省土壤污染防治工作方案（校对）'),
    );

    await page.getByLabel('地方', { exact: true }).fill('甘萧省');
    await page.keyboard.press('Enter');
    const refused = page.getByLabel('地方', { exact: true });
    await expect.poll(() => refused.getAttribute('aria-invalid')).toBe('true');
    expect(await refused.inputValue()).toBe('甘萧省');
    // The browser gives it the focus with its next drawing.
    await expect
      .poll(() => refused.evaluate((field) => field === document.activeElement))
      .toBe(true);
    expect(await page.getByRole('alert').innerText()).toContain('甘肃省（620000）');
    expect(await findBarriers(page)).toEqual([]);
    expect(desk.read(file)).toBe(corrected);

    await page.getByLabel('条款', { exact: true }).selectOption('2.4.2');
    const introduction = page.getByRole('textbox', { name: '介绍', exact: true });
    await introduction.focus();
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: '插进介绍' }).focus();
    await page.keyboard.press('Enter');
    expect(await introduction.inputValue()).toContain(
      '<ClauseLink to="2.4.2">第 2.4.2 条</ClauseLink>',
    );
    await page.getByRole('button', { name: '保存：介绍' }).press('Enter');
    await page.waitForURL('**saved=introduction**');
    expect(desk.read(file)).toContain('<ClauseLink to="2.4.2">第 2.4.2 条</ClauseLink>');
    expect(desk.read(file).startsWith(corrected.trimEnd())).toBe(true);

    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  } finally {
    await window.close();
    desk.close();
  }
});
