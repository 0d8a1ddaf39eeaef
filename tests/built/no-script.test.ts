import { describe, expect } from 'vitest';
import { longestEmbeds, representatives, test } from '../support/site.ts';

/** What a reader without script can see and use, but would use in vain. The search form leads to a page that says so. */
const needsScript = 'main :is(button, select):not([action$="/search/"] *)';

describe.each([...representatives, ...longestEmbeds])('$path without script', ({ path }) => {
  test('has its text, and offers nothing that needs script', async ({ lookWithoutScript }) => {
    const page = await lookWithoutScript(path, { width: 1280, height: 720 });
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    const offered = page.locator(needsScript).filter({ visible: true });
    expect(await offered.allInnerTexts()).toEqual([]);
  });
});
