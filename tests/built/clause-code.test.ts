import { encode } from 'uqr';
import { expect } from 'vitest';
import { pages, test } from '../support/site.ts';

const path = pages.find(({ path: address }) => /^\/plans\/./.test(address))?.path ?? '/';

/** The squares that a path of `qrPath` draws. */
function squaresOf(drawing: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, y, strokes = ''] of drawing.matchAll(/M0 (\d+)\.5([^M]*)/g)) {
    let x = 0;
    for (const [, step, length] of strokes.matchAll(/([hm])(\d+)/g)) {
      if (step === 'h') rows[Number(y)]?.fill(true, x, x + Number(length));
      x += Number(length);
    }
  }
  return rows;
}

test('an opened citation shows the address of its clause as a code and in letters', async ({
  open,
}) => {
  const page = await open(path);
  const clause = page.locator('.clause').nth(3);
  await clause.locator('.cite').click();
  const figure = clause.locator('.cite-code');
  await figure.waitFor();
  const address = (await figure.locator('[data-part="address"]').textContent()) ?? '';
  expect(new URL(address).hash).toBe(`#${await clause.getAttribute('id')}`);

  const drawn = (await figure.locator('path').getAttribute('d')) ?? '';
  const { data, size } = encode(address, { border: 4 });
  expect(squaresOf(drawn, size)).toEqual(data);
});

test('a clause can be printed alone, with its citation and its code', async ({ open }) => {
  const page = await open(path);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  const clause = page.locator('.clause').nth(3);
  await clause.locator('.cite').click();
  await clause.locator('.cite-code').waitFor();
  await clause.locator('[data-part="print"]').click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.clause:visible').count()).toBe(1);
  expect(await clause.locator('.qr-code').isVisible()).toBe(true);
  expect(await page.locator('.plan-line').isVisible()).toBe(false);

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.clause:visible').count()).toBeGreaterThan(3);
});

test('the forms of a citation lie over the page, and Escape puts them away', async ({ open }) => {
  const page = await open(path);
  const clause = page.locator('.clause').nth(3);
  const height = async (): Promise<number> => (await clause.boundingBox())!.height;
  const before = await height();
  await clause.locator('.cite').click();
  await clause.locator('.cite-code').waitFor();
  expect(await height()).toBeCloseTo(before, 0);
  await page.keyboard.press('Escape');
  expect(await clause.locator('.cite-forms').isVisible()).toBe(false);
  expect(
    await clause.locator('.cite summary').evaluate((own) => own === document.activeElement),
  ).toBe(true);
});

test('a printed plan carries the code and the address of its page', async ({ open }) => {
  const page = await open(path);
  const note = page.locator('.plan-print-note');
  expect(await note.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await note.locator('.qr-code').isVisible()).toBe(true);
  expect(await note.textContent()).toContain(`${path}`);
});
