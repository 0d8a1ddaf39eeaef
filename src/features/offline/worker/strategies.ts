import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { keptAddress } from '../cache-names.ts';
import { isWhole } from '../responses.ts';
import {
  copyKept,
  dropOldPages,
  findKept,
  isFitting,
  keepFiles,
  leadToKept,
  offlinePage,
  readPage,
  seen,
} from './store.ts';
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
    const html = await readPage(request.url, response);
    if (html === undefined) return null;
    await keepFiles(html);
    return response;
  },
  cachedResponseWillBeUsed: async ({ request, state }) => {
    const kept = await findKept(request.url);
    if (kept && state) state['shown'] = kept.clone();
    return kept ?? leadToKept(request.url);
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
  fetchDidSucceed: async ({ response, request }) => {
    if (!isWhole(response) || (await isFitting(request.url, response))) return response;
    // Something else was given, and the browser may have kept it: asked for once more, past what is kept on the way.
    const again = await fetch(request.url, { cache: 'reload' }).catch(() => response);
    return isWhole(again) ? again : response;
  },
  cacheWillUpdate: async ({ response, request }) =>
    isWhole(response) && (await isFitting(request.url, response)) ? response : null,
  // In the newest cache that has it fit for use, which need not be that of this build.
  cachedResponseWillBeUsed: ({ request }) => copyKept(request.url),
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
