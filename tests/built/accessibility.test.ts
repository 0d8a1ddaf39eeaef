import { describe, expect } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { representatives, test } from '../support/site.ts';

const usual = { colorScheme: 'light', forcedColors: 'none' } as const;
/** New in WCAG 2.2; axe leaves it out unless it is asked for. */
const rules = { 'target-size': { enabled: true } };
/** What may differ where the window is wide: what is shown, and how large. What a page is made of was looked at already. */
const laidOut = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
];

describe.each([...representatives])('$path', ({ path }) => {
  test('has no barrier on a narrow screen, nor in colours that the reader forces', async ({
    look,
  }) => {
    const page = await look(path, { width: 320, height: 900 });
    await page.emulateMedia(usual);
    expect(await findBarriers(page, { rules })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect(await findBarriers(page, { runOnly: ['cat.color'] })).toEqual([]);
  });

  test('has no barrier on a wide screen, light or dark', async ({ look }) => {
    const page = await look(path, { width: 1280, height: 900 });
    await page.emulateMedia(usual);
    expect(await findBarriers(page, { runOnly: laidOut })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    expect(await findBarriers(page, { runOnly: ['cat.color'] })).toEqual([]);
  });
});
