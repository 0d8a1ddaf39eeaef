import { describe, expect } from 'vitest';
import { pages, test } from '../support/site.ts';

/** Pages with something drawn on them besides the mark of the site in the header. */
const drawn = pages.filter(({ html }) => (html.match(/<svg/g) ?? []).length > 1);

describe.each(drawn)('$path', ({ path }) => {
  // The site's palette has no pure black, but for the codes that cameras read: a shape that shows it is one that the
  // page's styles forgot.
  test('paints every shape in a colour of its own', async ({ open }) => {
    const page = await open(path);
    const forgotten = await page
      .locator('svg :is(path, rect, circle, ellipse, polygon, text)')
      .evaluateAll((shapes) =>
        shapes
          .filter((shape) => !shape.closest('clipPath, mask, defs, symbol, .qr-code'))
          .filter((shape) => getComputedStyle(shape).fill === 'rgb(0, 0, 0)')
          .map((shape) => shape.outerHTML.slice(0, 120)),
      );
    expect(forgotten).toEqual([]);
  });
});
