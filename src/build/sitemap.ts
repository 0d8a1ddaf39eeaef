import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { planPath } from '../corpus/address.ts';
import { sitePath } from '../shared/url.ts';
import { getChanges } from '../site/changes.query.ts';
import { sheetPath } from '../features/regions/regions.ts';
import { getSheetRegions, getUnknownPaths } from '../features/regions/regions.query.ts';
import { getMovedPages } from '../features/data/redirects.query.ts';

/** Pages that are ways to others and nothing to be found themselves. */
const unlisted = ['/404/', '/search/', '/offline/'];

/** List every page for search engines, with the day of its last change where one is on record. */
export function pageList(base: string): AstroIntegration {
  const pathOf = (address: string): string => sitePath(new URL(address).pathname, base);
  const hidden = new Set([
    ...unlisted,
    ...getMovedPages().map(({ from }) => from),
    ...getUnknownPaths(),
    ...getSheetRegions().map(({ adcode }) => sheetPath(adcode)),
  ]);
  // The newest come first, and of two entries with one key a map keeps the last.
  const lastChanges = new Map(
    getChanges()
      .toReversed()
      .flatMap(({ date, plans, addresses }) =>
        [...addresses, ...plans.map(planPath)].map((path) => [path, date] as const),
      ),
  );
  return sitemap({
    filter: (page) => !hidden.has(pathOf(page)) && !/^\/embed\/./.test(pathOf(page)),
    serialize: (item) => {
      const lastmod = lastChanges.get(pathOf(item.url));
      return lastmod === undefined ? item : { ...item, lastmod };
    },
  });
}
