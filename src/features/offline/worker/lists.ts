/** What is known of the contents of the site's files, from the lists of the pages that are kept. */
import { isFixed, siteCaches } from '../cache-names.ts';
import {
  indexList,
  indexOf,
  listName,
  listPath,
  readFileList,
  readIndexList,
  type FileList,
} from '../file-list.ts';
import { readMark } from '../page-mark.ts';

/** Gives a file that has a sum; rejects where it cannot be had, or is not what it should be. */
export type TakeFile = (address: string, sum: string) => Promise<Response>;

/** By address; only of files whose names are their content, for others differ from build to build. */
const sums = new Map<string, string>();
/** Folders of indexes whose list could not be had; asked for again by the next worker. */
const unlisted = new Set<string>();
let read: Promise<unknown> | undefined;

/** The sum of the file at an address, if a list that is kept names it; a list is named by its own. */
export async function knownSum(base: string, address: string): Promise<string | undefined> {
  const own = listName(address) ?? indexListSum(address);
  if (own !== undefined) return own;
  read ??= readKeptLists(base).catch(() => undefined);
  await read;
  return sums.get(address);
}

/** The sum of the list of a search index, if that stands at an address. */
function indexListSum(address: string): string | undefined {
  const index = indexOf(address);
  return index && address === `${index.folder}${indexList}` ? index.sum : undefined;
}

/** Learn the sums of the search index in which a file lies, unless they are known; an index by province has none. */
export async function learnIndexOf(address: string, take: TakeFile): Promise<void> {
  const index = indexOf(address);
  if (!index || sums.has(address) || unlisted.has(index.folder)) return;
  try {
    const list = await take(`${index.folder}${indexList}`, index.sum);
    learnIndex(index.folder, await list.clone().text());
  } catch {
    unlisted.add(index.folder);
  }
}

function learnIndex(folder: string, text: string): void {
  for (const [path, sum] of readIndexList(text)) sums.set(`${folder}${path}`, sum);
}

/** Read the list that a page names; its addresses are whole. */
export async function readListOf(base: string, html: string, take: TakeFile): Promise<FileList> {
  const name = readMark(html)?.list ?? '';
  const root = new URL(base, location.href).href;
  return learn(root, await (await take(`${root}${listPath(name)}`, name)).clone().text());
}

function learn(root: string, text: string): FileList {
  const { shown, later } = readFileList(text);
  const whole = (files: FileList['shown']): FileList['shown'] =>
    files.map(([path, sum]) => [`${root}${path}`, sum]);
  const list = { shown: whole(shown), later: whole(later) };
  for (const [address, sum] of [...list.shown, ...list.later]) {
    if (isFixed(address)) sums.set(address, sum);
  }
  return list;
}

/** Once for each start of the worker; later lists are learnt as they come. */
async function readKeptLists(base: string): Promise<void> {
  for (const { name } of siteCaches(base, await caches.keys())) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const isIndex = indexListSum(url) !== undefined;
      if (!isIndex && listName(url) === undefined) continue;
      const text = await (await cache.match(url))?.text();
      if (text === undefined) continue;
      if (isIndex) learnIndex(indexOf(url)!.folder, text);
      else learn(new URL(base, location.href).href, text);
    }
  }
}
