import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { keptAddress } from '../cache-names.ts';
import { isWhole, isWholePage } from '../responses.ts';
import { copyKept, dropOldPages, findKept, keepFiles, offlinePage, seen } from './store.ts';
import { tellNewer } from './windows.ts';

/** Three round trips of a slow line with time to spare; whoever has the page already waits no longer. */
const patience = 3;

const byPath: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(keptAddress(request.url)),
};

const keepsPages: WorkboxPlugin = {
  // A host that stumbles is as good as none: what is kept helps more than its excuse.
  fetchDidSucceed: ({ response }) =>
    response.status < 500 ? Promise.resolve(response) : Promise.reject(new Error('host fault')),
  // Its files come first, so that no page is ever kept without them.
  cacheWillUpdate: async ({ response, request }) => {
    if (!isWholePage(response)) return null;
    await keepFiles(request.url, await response.clone().text());
    return response;
  },
  cachedResponseWillBeUsed: async ({ cachedResponse, request, state }) => {
    const kept = cachedResponse ?? (await findKept(request.url));
    if (kept && state) state['shown'] = kept.clone();
    return kept;
  },
  cacheDidUpdate: async ({ newResponse, event, state }) => {
    const shown = state?.['shown'] as Response | undefined;
    if (shown && (await shown.text()) !== (await newResponse.text())) {
      await tellNewer(windowOf(event));
    }
    await dropOldPages();
  },
  handlerDidError: () => findKept(offlinePage),
};

const keepsFiles: WorkboxPlugin = {
  cacheWillUpdate: ({ response }) => Promise.resolve(isWhole(response) ? response : null),
  cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
    cachedResponse ?? (await copyKept(request.url)),
};

const findsKept: WorkboxPlugin = { handlerDidError: ({ request }) => findKept(request.url) };

/** Pages come from the network; where it fails or is slow, as they were kept; else the page of what is kept. */
export const pages = new NetworkFirst({
  cacheName: seen,
  networkTimeoutSeconds: patience,
  plugins: [byPath, keepsPages],
});

/** Files whose names are their content never change, so one that is kept is asked for no more. */
export const files = new CacheFirst({ cacheName: seen, plugins: [byPath, keepsFiles] });

/** All else is kept only where the reader saves it. */
export const others = new NetworkOnly({ plugins: [findsKept] });

function windowOf(event: ExtendableEvent): string {
  return 'resultingClientId' in event ? String(event.resultingClientId) : '';
}
