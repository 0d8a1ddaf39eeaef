import { describe, expect } from 'vitest';
import { findBarriers, findPoorContrast, type TriedLooks } from '../support/axe.ts';
import { longestEmbeds, representatives, test } from '../support/site.ts';

const usual = { colorScheme: 'light', forcedColors: 'none' } as const;
/** New in WCAG 2.2; axe leaves it out unless it is asked for. */
const rules = { 'target-size': { enabled: true } };
/** What may differ where the window is wide, beside colours. What a page is made of was looked at already. */
const laidOut = ['target-size', 'scrollable-region-focusable'];
const coloured = ['color-contrast', 'link-in-text-block'];
/** What the pages before have shown in each setting. */
const tried: Record<'forced' | 'wide' | 'dark', TriedLooks> = {
  forced: new Set(),
  wide: new Set(),
  dark: new Set(),
};

describe.each([...representatives, ...longestEmbeds])('$path', ({ path }) => {
  test('has no barrier on a narrow screen, nor in colours that the reader forces', async ({
    look,
  }) => {
    const page = await look(path, { width: 320, height: 900 });
    await page.emulateMedia(usual);
    expect(await findBarriers(page, { rules })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect(await findPoorContrast(page, { tried: tried.forced })).toEqual([]);
  });

  test('has no barrier on a wide screen, light or dark', async ({ look }) => {
    const page = await look(path, { width: 1280, height: 900 });
    await page.emulateMedia(usual);
    expect(await findBarriers(page, { runOnly: laidOut })).toEqual([]);
    expect(await findPoorContrast(page, { tried: tried.wide, runOnly: coloured })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    expect(await findPoorContrast(page, { tried: tried.dark })).toEqual([]);
  });
});
