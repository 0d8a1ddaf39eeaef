/** What is known of the contents of the site's files, from the lists of the pages that are kept. */
import { isFixed, siteCaches } from '../cache-names.ts';
import { listName, listPath, readFileList, type FileList } from '../file-list.ts';
import { readMark } from '../page-mark.ts';

/** Gives a file that has a sum; rejects where it cannot be had, or is not what it should be. */
export type TakeFile = (address: string, sum: string) => Promise<Response>;

/** By address; only of files whose names are their content, for others differ from build to build. */
const sums = new Map<string, string>();
let read: Promise<unknown> | undefined;

/** The sum of the file at an address, if a list that is kept names it; a list is named by its own. */
export async function knownSum(base: string, address: string): Promise<string | undefined> {
  const own = listName(address);
  if (own !== undefined) return own;
  read ??= readKeptLists(base).catch(() => undefined);
  await read;
  return sums.get(address);
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
    const lists = (await cache.keys()).filter(({ url }) => listName(url) !== undefined);
    for (const list of lists) {
      const text = await (await cache.match(list))?.text();
      if (text !== undefined) learn(new URL(base, location.href).href, text);
    }
  }
}
