/** The sheet of paper about a place: one page of A4, whole, with a code that leads to its page. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { textOf } from '../../src/build/html.ts';
import { readCorpus } from '../../src/corpus/io.ts';
import { readRows, readSiteFile, test } from '../support/site.ts';
import { some } from '../support/some.ts';

const plans = readRows<{ adcode: string }>('plans');
const notices = readRows<{ adcode: string }>('notices');
const folder = join(inject('dist'), 'regions');
const sheets = readdirSync(folder).filter((code) => existsSync(join(folder, code, 'sheet')));
const htmlOf = (adcode: string): string => readSiteFile(`regions/${adcode}/sheet/index.html`);
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const isWithin = (adcode: string, outer: string): boolean =>
  adcode.startsWith(outer.replace(/(?:00)+$/, ''));

describe('the sheet of a place', () => {
  /** How many sheets of A4 a page fills. */
  async function countSheets(page: Page): Promise<number> {
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
    return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
  }

  test('is there for every place about which something is held, or that a plan binds', () => {
    expect(sheets.length).toBeGreaterThan(100);
    expect(plans.filter(({ adcode }) => !sheets.includes(adcode))).toEqual([]);
    expect(notices.filter(({ adcode }) => !sheets.includes(adcode))).toEqual([]);
    const bound = readCorpus(new URL('../../', import.meta.url)).registers.divisions.filter(
      ({ adcode }) => plans.some((plan) => isWithin(adcode, plan.adcode)),
    );
    expect(bound.filter(({ adcode }) => !sheets.includes(adcode))).toEqual([]);
  });

  test('is one page of A4, whole, in letters of 9 points at least', async ({ look }) => {
    // As wide as the paper between its margins, 180 mm.
    const paper = { width: 680, height: 1040 };
    const long = sheets.toSorted(
      (one, other) => textOf(mainOf(htmlOf(other))).length - textOf(mainOf(htmlOf(one))).length,
    );
    const names = sheets.toSorted((one, other) => lengthOf(other) - lengthOf(one));
    const chosen = new Set([...long.slice(0, 4), ...names.slice(0, 4), ...long.slice(-2)]);
    for (const code of some(chosen)) {
      const page = await look(`/regions/${code}/sheet/`, paper);
      await page.emulateMedia({ media: 'print' });
      const { cut, smallest } = await page.locator('.place-sheet').evaluate((sheet) => ({
        cut: [sheet, ...sheet.querySelectorAll('.sheet-body, .sheet-body > div')].filter(
          (part) =>
            part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1,
        ).length,
        smallest: Math.min(
          ...[...sheet.querySelectorAll('*')].map((part) =>
            Number.parseFloat(getComputedStyle(part).fontSize),
          ),
        ),
      }));
      expect({ code, cut }).toEqual({ code, cut: 0 });
      expect(smallest).toBeGreaterThanOrEqual(12);
      expect(await countSheets(page)).toBe(1);
    }
  });

  test('is the page itself where a place has none: one page of A4 with its address', async ({
    look,
  }) => {
    const bare = readdirSync(folder).filter(
      (code) => /^\d{6}$/.test(code) && !sheets.includes(code),
    );
    const pageOf = (code: string): string => mainOf(readSiteFile(`regions/${code}/index.html`));
    const long = bare.toSorted((one, other) => pageOf(other).length - pageOf(one).length);
    for (const code of some([...long.slice(0, 2), ...long.slice(-1)])) {
      const page = await look(`/regions/${code}/`, { width: 794, height: 1123 });
      expect({ code, sheets: await countSheets(page) }).toEqual({ code, sheets: 1 });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.region-address').innerText()).toContain(`/regions/${code}/`);
      await page.emulateMedia({ media: null });
    }
  });

  test('has a code that leads to the page of the place', async ({ browser, look }) => {
    const page = await look('/regions/512002/sheet/', { width: 1000, height: 900 });
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    const png = await page.locator('.place-sheet .qr-code').screenshot({ type: 'png' });
    // The page itself may fetch nothing but its own files.
    const blank = await browser.newPage();
    const { pixels, width, height } = await blank.evaluate(
      async (data) => {
        const picture = await createImageBitmap(await (await fetch(data)).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(picture, 0, 0);
        const { data: own } = context.getImageData(0, 0, picture.width, picture.height);
        return { pixels: [...own], width: picture.width, height: picture.height };
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    await blank.close();
    const read = jsQR(Uint8ClampedArray.from(pixels), width, height);
    const footer = await page.locator('.place-sheet footer p').last().textContent();
    expect(read?.data).toBe(footer?.trim());
    expect(new URL(read?.data ?? '').pathname).toBe('/regions/512002/');
  });

  test('says what it has not: five targets, each with a figure or that the text has none', () => {
    const sheetOf = (code: string): string => textOf(mainOf(htmlOf(code)));
    expect(sheetOf('620000')).toMatch(/畜禽粪便综合利用率\s*原文没有写/);
    expect(sheetOf('350181')).toMatch(/没有收录：管到这里的方案没有收录/);
    expect(sheetOf('512002')).toContain('非政府网站');
  });

  function lengthOf(code: string): number {
    return /<h1>([^<]*)/.exec(htmlOf(code))?.[1]?.length ?? 0;
  }
});
