import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { foldLine } from '../../src/shared/ics.ts';
import { readSiteFile, test } from '../support/site.ts';
import { some } from '../support/some.ts';

const address = '/commitments/';
const rows = 'list-filter tbody tr[role="row"]';

function countShown(page: Page): Promise<number> {
  return page.locator(`${rows}:not([hidden])`).count();
}

/** The events of a calendar, unfolded, without what depends on the host and on the calendar's own name. */
function eventsOf(calendar: string): string[] {
  return calendar
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => event.replace(/URL:\w+:\/\/[^/]+/, 'URL:'));
}

test('the address narrows the list, and the count is announced', async ({ open }) => {
  const page = await open(`${address}?plan=gansu&year=2020`);
  const shown = await countShown(page);
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBe(await page.locator(`${rows}[data-plan="gansu"][data-year="2020"]`).count());
  expect(await page.locator('fieldset [role="status"]').textContent()).toContain(
    `列出 ${shown} 项`,
  );
  expect(await page.locator('select[name="plan"]').inputValue()).toBe('gansu');
});

test('a choice goes into the address, back takes it out again', async ({ open }) => {
  const page = await open(address);
  const all = await countShown(page);
  await page.locator('select[name="kind"]').selectOption('recurring');
  expect(new URL(page.url()).search).toBe('?kind=recurring');
  expect(await countShown(page)).toBeLessThan(all);
  await page.goBack();
  expect(await countShown(page)).toBe(all);
});

test('a choice is cleared as a whole, and nothing is offered to be cleared before', async ({
  open,
}) => {
  const page = await open(address);
  const clear = page.locator('a[data-part="clear"]');
  expect(await clear.isVisible()).toBe(false);
  await page.locator('select[name="kind"]').selectOption('recurring');
  await clear.click();
  expect(new URL(page.url()).search).toBe('');
  expect(await countShown(page)).toBe(await page.locator(rows).count());
});

test('a year without anything that passes is not shown, heading and all', async ({ open }) => {
  const page = await open(`${address}?year=2030`);
  expect(await page.locator('list-filter h2:visible').allTextContents()).toEqual(['2030 年']);
});

test('an agency passes wherever it leads, and what the form does not offer lets everything pass', async ({
  open,
}) => {
  const page = await open(`${address}?agency=agriculture`);
  expect(await countShown(page)).toBe(
    await page.locator(`${rows}[data-agency~="agriculture"]`).count(),
  );
  const unknown = await open(`${address}?agency=nobody`);
  expect(await countShown(unknown)).toBe(await unknown.locator(rows).count());
});

test('a figure of the timeline lists just what it counts, and brings it into view', async ({
  open,
}) => {
  const page = await open(address);
  const link = page.locator('.timeline a').last();
  const counted = Number.parseInt((await link.textContent()) ?? '', 10);
  await link.click();
  await page.waitForURL(/year=\d+.*#y-\d+$/);
  expect(await countShown(page)).toBe(counted);
  const box = await page.locator('list-filter h2:visible').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
});

test('the calendar of the filtered list is that of the build', async ({ open }) => {
  const page = await open(`${address}?plan=ziyang`);
  const download = page.waitForEvent('download');
  await page.locator('button[data-part="calendar"]').click();
  const calendar = readFileSync(await (await download).path(), 'utf8');
  expect(eventsOf(calendar)).toEqual(eventsOf(readSiteFile('commitments/ziyang.ics')));
});

test('without script every commitment stands there, and links lead to the years and the plans', async ({
  open,
}) => {
  const page = await open(`${address}?plan=gansu`, { javaScriptEnabled: false });
  expect(await countShown(page)).toBe(await page.locator(rows).count());
  await page.locator('.commitment-jumps a[href="#y-2020"]').click();
  expect(new URL(page.url()).hash).toBe('#y-2020');
  await page.locator('.commitment-jumps a[href$="/commitments/gansu/"]').click();
  expect(await page.locator('h1').textContent()).toContain('承诺');
});

test('a past deadline is told in neutral words with the last search that was made for the place', async ({
  open,
}) => {
  const page = await open(`${address}gansu/`);
  const notes = await page.locator('.commitment-past').allTextContents();
  for (const note of some(notes)) {
    expect(note.trim()).toMatch(
      /^期限已过；本站未收录公开结果（当地公告最后检索 \d{4}-\d{2}-\d{2}）$/,
    );
  }
});

test('published calendars keep to the line length and endings of their standard', () => {
  const files = readdirSync(join(inject('dist'), 'commitments'));
  const calendars = files.filter((file) => file.endsWith('.ics'));
  expect(calendars).toContain('gansu.ics');
  for (const file of calendars) {
    const calendar = readSiteFile(`commitments/${file}`);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of calendar.split('\r\n')) expect(foldLine(line)).toBe(line);
  }
});
