/** The ledger of promises and what is taken home from it, as a reader uses them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { textOf } from '../../src/build/html.ts';
import { foldLine } from '../../src/shared/ics.ts';
import { finish } from '../support/letter.ts';
import { pages, readSiteFile, test } from '../support/site.ts';
import { normalizeXml } from '../support/xml.ts';
import { some } from '../support/some.ts';

const address = '/commitments/';
const rows = 'list-filter li[data-row]';
const csv: Record<
  'plan' | 'state' | 'date' | 'every' | 'disclosure' | 'figures' | 'units' | 'doer' | 'toldWhen',
  string
>[] = parseCsv(readSiteFile('data/ledger.csv'), { bom: true, columns: true });
const ledgerPages = pages.filter(({ path }) =>
  /^\/(?:commitments|disclosures|this-year)\//.test(path),
);

function countShown(page: Page): Promise<number> {
  return page.locator(`${rows}:not([hidden])`).count();
}

async function chip(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`label:has(input[name="${name}"][value="${value}"])`).click();
}

/** The events of a calendar, unfolded, without what depends on the host and on the calendar's own name. */
function eventsOf(calendar: string): string[] {
  return calendar
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => event.replace(/URL:\w+:\/\/[^/]+/, 'URL:'));
}

describe('the ledger', () => {
  test('counts on its chips what its open data hold', async ({ open }) => {
    const page = await open(address);
    const counts = await page.locator('.chip').evaluateAll((chips) =>
      chips.map((one) => {
        const { name, value } = one.querySelector('input')!;
        return [`${name}=${value}`, Number(one.querySelector('b')!.textContent)] as const;
      }),
    );
    const count = (has: (row: (typeof csv)[number]) => boolean): number => csv.filter(has).length;
    expect(Object.fromEntries(counts)).toMatchObject({
      'state=standing': count(({ state }) => state === 'standing'),
      'state=recurring': count(({ state }) => state === 'recurring'),
      'state=yearly': count(({ every }) => every === 'P1Y' || /^P\d+[MWD]$/.test(every)),
      'public=yes': count(({ disclosure }) => disclosure !== ''),
      'figure=yes': count(({ figures }) => figures !== ''),
      'who=none': count(({ units, doer }) => units === '' && doer === ''),
      'gap=when': count(
        ({ units, doer, toldWhen }) => (units !== '' || doer !== '') && toldWhen === 'no',
      ),
    });
    const { 'state=past': past = 0, 'state=ahead': ahead = 0 } = Object.fromEntries(counts);
    expect(past + ahead).toBe(count(({ state }) => state === 'due'));
    const finding = await page.locator('.lede').innerText();
    expect(finding).toContain(`${past} 件已到期`);
    expect(finding).toContain(`${count(({ date }) => date !== '')} 件写明日期的事`);
    expect(await countShown(page)).toBe(csv.length);
  });

  test('is narrowed by the address, which opens what it lists', async ({ open }) => {
    const page = await open(`${address}?plan=gansu&year=2020`);
    const shown = await countShown(page);
    expect(shown).toBe(
      csv.filter(({ plan, date }) => plan === 'gansu' && date.startsWith('2020')).length,
    );
    expect(await page.locator('fieldset [role="status"]').textContent()).toContain(
      `列出 ${shown} 件`,
    );
    expect(await page.locator(`${rows}:visible`).count()).toBe(shown);
    expect(await page.locator('select[name="plan"]').inputValue()).toBe('gansu');
    expect(await page.locator('list-filter h2:visible').allTextContents()).toEqual(['2020 年']);
  });

  test('has a chip go into the address, another of its kind take its place, and back take it out', async ({
    open,
  }) => {
    const page = await open(address);
    const all = await countShown(page);
    expect(await page.locator('a[data-part="clear"]').isVisible()).toBe(false);
    await chip(page, 'state', 'past');
    await chip(page, 'state', 'yearly');
    await chip(page, 'public', 'yes');
    expect(new URL(page.url()).search).toBe('?state=yearly&public=yes');
    const shown = await countShown(page);
    expect(shown).toBeLessThan(all);
    expect(await page.locator('.chip:has([name="public"]) b').textContent()).toBe(String(shown));
    await page.goBack();
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?state=past');
    await page.locator('a[data-part="clear"]').click();
    expect(await countShown(page)).toBe(all);
  });

  test('opens the year that a figure or an address leads to', async ({ open }) => {
    const page = await open(`${address}#y-2017`);
    const fold = page.locator('details:has(> summary #y-2017)');
    await expect.poll(() => fold.getAttribute('open')).not.toBeNull();
    await page.locator('.ledger-figure a[href="#y-recurring"]').click();
    await expect
      .poll(() => page.locator('details:has(> summary #y-recurring)').getAttribute('open'))
      .not.toBeNull();
  });

  test('gives the calendar of what it lists, the same as that of the build', async ({ open }) => {
    const page = await open(`${address}?plan=ziyang`);
    const download = page.waitForEvent('download');
    await page.locator('button[data-part="calendar"]').click();
    const calendar = readFileSync(await (await download).path(), 'utf8');
    expect(eventsOf(calendar)).toEqual(eventsOf(readSiteFile('commitments/ziyang.ics')));
  });

  test('stands there whole without script, with links to the plans', async ({ open }) => {
    const page = await open(`${address}?plan=gansu`, { javaScriptEnabled: false });
    expect(await countShown(page)).toBe(csv.length);
    expect(await page.locator('fieldset').isVisible()).toBe(false);
    await page.locator('.ledger-plans a[href$="/commitments/gansu/"]').click();
    await page.waitForURL('**/commitments/gansu/');
    expect(await countShown(page)).toBe(csv.filter(({ plan }) => plan === 'gansu').length);
  });
});

test.for(some(ledgerPages))('$path judges nobody', ({ html }) => {
  expect(textOf(html)).not.toMatch(
    /完成得好|未完成|违约|失信(?!惩戒)|落实不力|排名|得分|[\d.]+%的承诺/,
  );
});

test('of a promise whose time is over it is only said that nothing was found where somebody looked', () => {
  const texts = ledgerPages.map(({ html }) => textOf(html));
  const found = texts.flatMap((text) => text.match(/没有查到后来的说法.{12}/g) ?? []);
  for (const words of found) expect(words).toMatch(/^没有查到后来的说法（\d{4}-\d\d-\d\d/);
  expect(texts.join('')).toContain('还没有找');
});

describe('what is taken home', () => {
  const files = ['commitments', 'this-year'].flatMap((folder) =>
    readdirSync(join(inject('dist'), folder)).map((file) => `${folder}/${file}`),
  );

  test('are calendars that keep to the line length and endings of their standard', () => {
    const calendars = files.filter((file) => file.endsWith('.ics'));
    expect(calendars).toEqual(
      expect.arrayContaining(['commitments/gansu.ics', 'this-year/620000.ics']),
    );
    for (const file of calendars) {
      const calendar = readSiteFile(file);
      expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of calendar.split('\r\n')) expect(foldLine(line)).toBe(line);
    }
  });

  test('are feeds of the year, well formed, an entry a duty', async () => {
    const feeds = files.filter((file) => file.endsWith('.xml'));
    for (const file of some(feeds)) {
      const xml = readSiteFile(file);
      expect((await normalizeXml(xml)).errors).toEqual([]);
      const ids = xml.match(/<id>[^<]*#[^<]*<\/id>/g) ?? [];
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

test('several promises are asked for in one sitting: a whole letter each, to its own authority', async ({
  open,
}) => {
  const page = await open('/disclosures/?plan=ziyang');
  const boxes = page.locator('input[data-ask]:visible');
  const ids = await boxes.evaluateAll((all) => all.map((one) => one.getAttribute('data-ask')));
  for (const id of ['ziyang/6.18/1', 'ziyang/10.39/2', 'ziyang/9.36/1']) {
    expect(ids).toContain(id);
    await page.locator(`input[data-ask="${id}"]`).check();
  }
  expect(await page.locator('[data-part="chosen"]').textContent()).toContain('3 件');
  await page.locator('a[data-part="go"]').click();
  const sheets = page.locator('.letter-sheet');
  await expect.poll(() => sheets.count()).toBe(3);
  await page.fill('[name="name"]', '李某');
  await page.fill('[name="contact"]', '某邮箱');
  await page.check('[name="form"][value="paper"]');
  await page.getByRole('button', { name: '写好了' }).click();
  expect(await page.locator('[data-part="problems"]').innerText()).toMatch(/第 [23] 份：/);
  for (const list of await page.locator('[data-slot="body"]:visible').all())
    await list.selectOption({ index: 1 });
  await finish(page);
  const letters = await sheets.allInnerTexts();
  for (const letter of letters) {
    expect(letter).not.toContain('＿＿＿＿：');
    expect(letter).toContain('申请人：李某');
    expect(letter).toContain('《土壤污染防治行动计划资阳市工作方案》');
  }
  expect(new Set(letters).size).toBe(3);
  await page.emulateMedia({ media: 'print' });
  const breaks = await sheets.evaluateAll((all) =>
    all.map((sheet) => getComputedStyle(sheet).breakBefore),
  );
  expect(breaks).toEqual(['auto', 'page', 'page']);
});
