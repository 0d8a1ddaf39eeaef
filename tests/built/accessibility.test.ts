import { describe, expect } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { representatives, test } from '../support/site.ts';

const widths = [320, 1280] as const;
const usual = { colorScheme: 'light', forcedColors: 'none' } as const;
/** What may differ from the usual colours is their contrast; all else was looked at already. */
const otherColours = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

describe.each([...representatives])('$path', ({ path }) => {
  test.for(widths)('has no barrier at %i px, in any colours', async (width, { look }) => {
    const page = await look(path, { width, height: 900 });
    await page.emulateMedia(usual);
    // The rule about the size of targets is new in WCAG 2.2, and axe leaves it out unless it is asked for.
    expect(await findBarriers(page, { rules: { 'target-size': { enabled: true } } })).toEqual([]);
    for (const colours of otherColours) {
      await page.emulateMedia(colours);
      const found = await findBarriers(page, { runOnly: ['cat.color'] });
      expect(found, JSON.stringify(colours)).toEqual([]);
    }
  });
});
