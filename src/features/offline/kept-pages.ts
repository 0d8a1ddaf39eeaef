/** What the site keeps on the device, for the reader to see and to remove. */
import { siteCaches } from './cache-names.ts';
import { isWholePage } from './responses.ts';

/** A page that can be read without a network. */
export interface KeptPage {
  address: string;
  title: string;
}

/**
 * List the pages that are kept, but for the one that lists them: the sets saved on purpose, by the names of their caches,
 * and pages seen that stand in none of them, the latest first.
 */
export async function listKeptPages(base: string, without: string) {
  const known = siteCaches(base, await caches.keys());
  const listed = new Set([without]);
  const saved = [];
  for (const { name } of known.filter(({ kind }) => kind === 'saved').reverse()) {
    const pages = await pagesIn(name);
    // The first page was put there last.
    saved.push({ name, pages: pages.reverse() });
    for (const { address } of pages) listed.add(address);
  }
  const seen = [];
  for (const { name } of known.filter(({ kind }) => kind === 'seen')) {
    for (const page of (await pagesIn(name)).reverse()) {
      if (listed.has(page.address)) continue;
      listed.add(page.address);
      seen.push(page);
    }
  }
  return { saved: saved.filter(({ pages }) => pages.length > 0), seen };
}

/** Remove all that is kept, and the worker that would go on keeping; letters are kept elsewhere and stay. */
export async function forgetAll(base: string): Promise<void> {
  const known = siteCaches(base, await caches.keys());
  await Promise.all(known.map(({ name }) => caches.delete(name)));
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
}

async function pagesIn(name: string): Promise<KeptPage[]> {
  const cache = await caches.open(name);
  const pages = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const response = await cache.match(request);
      if (!response || !isWholePage(response)) return [];
      const { title } = new DOMParser().parseFromString(await response.text(), 'text/html');
      return [{ address: request.url, title: title.replace(/ · [^·]*$/, '') }];
    }),
  );
  return pages.flat();
}
