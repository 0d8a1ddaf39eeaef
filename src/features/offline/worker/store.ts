/** What the worker keeps: one cache for each build, in which every page stands with the files that it needs. */
import {
  cacheName,
  isFixed,
  keptAddress,
  pageAddresses,
  siteCaches,
  type SiteCache,
} from '../cache-names.ts';
import { isMarkedFor, isPageOf } from '../page-mark.ts';
import { fits, isWhole, isWholePage } from '../responses.ts';
import { knownSum, learnIndexOf, readListOf } from './lists.ts';

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

/** In characters: the mark of a page stands before. */
const longestHead = 2048;

/** Find what is kept under an address, in the newest cache that has it; what is of no use there is dropped. */
export async function findKept(address: string): Promise<Response | undefined> {
  const key = keptAddress(address);
  for (const { name } of await listCaches()) {
    const cache = await caches.open(name);
    const found = await cache.match(key);
    if (!found) continue;
    if (await isFitting(key, found)) return found;
    await cache.delete(key);
  }
  return undefined;
}

/** Lead on to a page that is kept, from an address from which a host leads on to it. */
export async function leadToKept(address: string): Promise<Response | undefined> {
  const { search } = new URL(address);
  for (const page of pageAddresses(base, address)) {
    if (await findKept(page)) return Response.redirect(`${page}${search}`);
  }
  return undefined;
}

/** Whether an answer is what belongs under its address, as far as the lists of the kept pages know. */
export async function isFitting(address: string, response: Response): Promise<boolean> {
  return fits(keptAddress(address), response, await knownSum(base, keptAddress(address)));
}

/** Whether a file may be kept; the sums of a search index are asked for with the first of its files. */
export async function mayKeep(address: string, response: Response): Promise<boolean> {
  if (!isWhole(response)) return false;
  await learnIndexOf(keptAddress(address), keepFile);
  return isFitting(address, response);
}

/** Fetch a page and keep it with its files; gives its text, or nothing where it cannot be had whole. */
export async function keepPage(address: string, cache: RequestCache): Promise<string | undefined> {
  const response = await fetch(keptAddress(address), { cache });
  const html = await readPage(address, response);
  if (html === undefined) return undefined;
  await keepFiles(html);
  await (await caches.open(seen)).put(keptAddress(address), response);
  return html;
}

/** The text of the site's own page, if an answer is that; the answer can still be kept. */
export async function readPage(address: string, response: Response): Promise<string | undefined> {
  if (!isWholePage(response)) return undefined;
  const html = await response.clone().text();
  return isPageOf(html, keptAddress(address)) ? html : undefined;
}

/** Whether an answer begins as the site's own page; it is not waited for as a whole, since its reader waits, too. */
export async function isMarked(address: string, response: Response): Promise<boolean> {
  const head = await readHead(response.clone());
  return isMarkedFor(head, keptAddress(address));
}

/** Read the beginning of an answer; of one that breaks off, what has come. */
async function readHead({ body }: Response): Promise<string> {
  let head = '';
  try {
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    while (reader && head.length < longestHead) {
      const { done, value } = await reader.read();
      if (done) break;
      head += value;
    }
    await reader?.cancel();
    return head;
  } catch {
    return head;
  }
}

/** Keep the files of a page in the cache of the page, whether the browser asks for them or has them still at hand. */
export async function keepFiles(html: string): Promise<void> {
  const { shown } = await readListOf(base, html, keepFile);
  await Promise.all(shown.map(([address, sum]) => keepFile(address, sum)));
}

/** Copy a file from an older cache; one whose name is its content is the same in all. */
export async function copyKept(address: string): Promise<Response | undefined> {
  const found = await findKept(address);
  const cache = await caches.open(seen);
  if (found && !(await cache.match(address))) await cache.put(address, found.clone());
  return found;
}

/** Fetch a file that is what it should be; where it is not, it is asked for once more, past whatever is kept on the way. */
export async function fetchFile(address: string, sum?: string): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(address, { cache });
    if (!isWhole(response)) throw new Error(`${response.status}: ${address}`);
    if (await fits(address, response, sum)) return response;
  }
  throw new Error(`not of this site: ${address}`);
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

async function keepFile(address: string, sum: string): Promise<Response> {
  const cache = await caches.open(seen);
  const kept =
    (await cache.match(address)) ?? (isFixed(address) ? await copyKept(address) : undefined);
  if (kept && (await fits(address, kept, sum))) return kept;
  const response = await fetchFile(address, sum);
  await cache.put(address, response.clone());
  return response;
}

/** The site's caches, that of this build first. */
async function listCaches(): Promise<SiteCache[]> {
  const all = siteCaches(base, await caches.keys());
  return all.toSorted((a, b) => Number(b.name === seen) - Number(a.name === seen));
}
