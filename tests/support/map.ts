import type { Page } from 'playwright-core';
import type { OpenPage } from './site.ts';

/** Open the page and wait until the map has taken the drawing's place. */
export async function openMap(
  open: OpenPage,
  query = '',
  options: Parameters<OpenPage>[1] = {},
): Promise<Page> {
  const page = await open(`/map/${query}`, {
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  await page.locator('.map-mark').first().waitFor();
  return page;
}
