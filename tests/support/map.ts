import type { Page } from 'playwright-core';
import { addressOf, type OpenPage } from './site.ts';

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

/** Choose where distances are counted from, as it is typed. */
export async function chooseOrigin(page: Page, typed: string): Promise<void> {
  await page.locator('place-box input').fill(typed);
  await page.locator('place-box [data-code]').first().click();
  await page.locator('place-box [data-part="chosen"]', { hasText: typed }).waitFor();
}

/** The page as it would be with thousands of entries: those of a province stand on a page of its own. */
export function unlist(
  html: string,
  { adcode, lon, lat }: { adcode: string; lon: number; lat: number },
): { html: string; entries: string } {
  const pattern = new RegExp(
    `<details class="map-province[^"]*" data-province="${adcode}"[\\s\\S]*?<\\/details>`,
  );
  const [section = ''] = pattern.exec(html) ?? [];
  if (section === '') throw new Error(`The map lists nothing of ${adcode}.`);
  const [entries = ''] = /<div data-part="entries">[\s\S]*<\/div>/.exec(section) ?? [];
  const more = [
    `<p data-part="more"><a href="${addressOf(`/map/${adcode}/`)}">列出</a></p>`,
    '<div data-part="list-problem" role="alert"></div>',
  ].join('');
  const split = section
    .replace(entries, more)
    .replace('data-province', `open data-lon="${lon}" data-lat="${lat}" data-province`);
  return { html: html.replace(section, split), entries };
}
