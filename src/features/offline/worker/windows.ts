/** The windows in which the site is open. */
import { keptAddress } from '../cache-names.ts';
import { newerPage } from '../messages.ts';
import { scope, type SiteWindow } from './scope.ts';
import { findKept, keepPage } from './store.ts';

/** Say to a window that the page in it has been superseded. */
export async function tellNewer(window: string): Promise<void> {
  (await scope.clients.get(window))?.postMessage(newerPage);
}

/** Keep the pages that were open before there was a worker, just as the browser has them. */
export async function keepOpenPages(): Promise<void> {
  await eachWindow(async ({ url }) => {
    await keepPage(url, 'force-cache');
  });
}

/** Fetch the open pages anew, and tell the windows whose page reads otherwise now. */
export async function renewOpenPages(): Promise<void> {
  await eachWindow(async ({ id, url }) => {
    const shown = await (await findKept(url))?.text();
    const now = await keepPage(url, 'no-cache');
    if (shown !== undefined && now !== undefined && shown !== now) await tellNewer(id);
  });
}

/** What fails for one window, such as one that shows a picture, is no reason to leave the others. */
async function eachWindow(work: (window: SiteWindow) => Promise<void>): Promise<void> {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = windows.filter(({ url }) => keptAddress(url).startsWith(scope.registration.scope));
  await Promise.allSettled(ours.map(work));
}
