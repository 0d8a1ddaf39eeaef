import { describe, expect } from 'vitest';
import { longestEmbeds, pages, test } from '../support/site.ts';

describe.each([...pages, ...longestEmbeds])('$path', ({ path }) => {
  test('needs no sideways scrolling at 320 px', async ({ look }) => {
    const page = await look(path, { width: 320, height: 640 });
    const widths = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect(widths.content).toBeLessThanOrEqual(widths.window);
  });
});
