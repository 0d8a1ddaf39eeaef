import { expect } from 'vitest';
import { openMap } from '../support/map.ts';
import { test } from '../support/site.ts';

test.for(['31.2,121.3,4', '39.5,98.5,4', '32,112,4'])(
  'the names of marks that come to be shown round %s cover neither a mark nor each other',
  async (view, { open }) => {
    const page = await openMap(open, `?view=${view}`);
    await page.locator('[data-zoom="in"]').click();
    await page.locator('.map-canvas[data-near="true"] .map-label:visible').first().waitFor();
    const covered = await page.evaluate(() => {
      const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
      const labels = all('.map-label').filter((label) => label.checkVisibility());
      return labels.filter((label) => {
        const one = label.getBoundingClientRect();
        return [...labels, ...all('.map-face > :first-child')].some((thing) => {
          const other = thing.getBoundingClientRect();
          return (
            thing !== label &&
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom
          );
        });
      }).length;
    });
    expect(covered).toBe(0);
  },
);
