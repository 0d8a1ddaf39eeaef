/** What the worker keeps: one cache for each build, in which every page stands with the files that it needs. */
import { cacheName, isFixed, keptAddress, siteCaches, type SiteCache } from '../cache-names.ts';
import { listPageFiles } from '../page-files.ts';
import { isWhole, isWholePage } from '../responses.ts';

/** Written in when the worker is built: the site's base, and a hash of all of the site's files. */
declare const SITE_BASE: string;
declare const BUILD_ID: string;

export const base = SITE_BASE;
export const offlinePage = new URL(`${base}offline/`, location.href).href;
export const seen = cacheName(base, 'seen', BUILD_ID);

/** With the current one; a page that nobody has opened for so many builds is forgotten. */
const keptBuilds = 4;
/** Of one build; the one that was kept first goes first. */
const keptPages = 60;

/** Find what is kept under an address, in the newest cache that has it. */
export async function findKept(address: string): Promise<Response | undefined> {
  for (const { name } of await listCaches()) {
    const found = await (await caches.open(name)).match(keptAddress(address));
    if (found) return found;
  }
  return undefined;
}

/** Fetch a page and keep it with its files; gives its text, or nothing where it cannot be had whole. */
export async function keepPage(address: string, cache: RequestCache): Promise<string | undefined> {
  const response = await fetch(keptAddress(address), { cache });
  if (!isWholePage(response)) return undefined;
  const html = await response.clone().text();
  await keepFiles(address, html);
  await (await caches.open(seen)).put(keptAddress(address), response);
  return html;
}

/** Keep the files of a page in the cache of the page, whether the browser asks for them or has them still at hand. */
export async function keepFiles(page: string, html: string): Promise<void> {
  const files = await listPageFiles(page, html, {
    read: async (address) => (await keepFile(address)).text(),
  });
  await Promise.all(files.map(keepFile));
}

/** Copy a file from an older cache; one whose name is its content is the same in all. */
export async function copyKept(address: string): Promise<Response | undefined> {
  const found = await findKept(address);
  if (found) await (await caches.open(seen)).put(address, found.clone());
  return found;
}

/** Let go of the pages of this build that were kept first, once there are many. */
export async function dropOldPages(): Promise<void> {
  const cache = await caches.open(seen);
  const pages = (await cache.keys()).filter(({ url }) => url.endsWith('/') && url !== offlinePage);
  await Promise.all(pages.slice(0, -keptPages).map((page) => cache.delete(page)));
}

/** Let go of the caches of old builds; true where there was an earlier build at all. */
export async function dropOldBuilds(kept = keptBuilds): Promise<boolean> {
  const builds = (await listCaches()).filter(({ kind }) => kind === 'seen');
  const older = builds.filter(({ name }) => name !== seen);
  await Promise.all(older.slice(kept - 1).map(({ name }) => caches.delete(name)));
  return older.length > 0;
}

async function keepFile(address: string): Promise<Response> {
  const cache = await caches.open(seen);
  const kept =
    (await cache.match(address)) ?? (isFixed(address) ? await copyKept(address) : undefined);
  if (kept) return kept;
  const response = await fetch(address);
  if (!isWhole(response)) throw new Error(`${response.status}: ${address}`);
  await cache.put(address, response.clone());
  return response;
}

/** The site's caches, that of this build first. */
async function listCaches(): Promise<SiteCache[]> {
  const all = siteCaches(base, await caches.keys());
  return all.toSorted((a, b) => Number(b.name === seen) - Number(a.name === seen));
}
