import { describe, expect } from 'vitest';
import { representatives, test } from '../support/site.ts';

/** The width of an A4 sheet within the margins of the print styles, in CSS pixels: 210 − 2 × 24 mm. */
const sheet = { width: 612, height: 900 };

describe.each([...representatives])('$path on paper', ({ path }) => {
  test('has no table, figure or heading that the edge of the sheet cuts', async ({
    lookWithoutScript,
  }) => {
    const page = await lookWithoutScript(path, sheet);
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('main :is(table, td, th, figure, svg, img, h1, h2, pre)')
      .evaluateAll(
        (elements, width) =>
          elements
            .filter((element) => element.getClientRects().length > 0)
            .filter((element) => element.getBoundingClientRect().right > width + 1)
            .map((element) => `${element.localName}.${element.className}`),
        sheet.width,
      );
    expect(cut).toEqual([]);
  });
});
