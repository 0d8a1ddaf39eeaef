import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { keptAddress } from '../cache-names.ts';
import { hasKind, isWhole, isWholePage } from '../responses.ts';
import {
  copyKept,
  dropOldPages,
  findKept,
  isFitting,
  isMarked,
  keepFiles,
  leadToKept,
  mayKeep,
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
  fetchDidSucceed: async ({ response, request }) => {
    // A host that stumbles is as good as none: what is kept helps more than its excuse.
    if (response.status >= 500) throw new Error('host fault');
    if (!isWholePage(response) || (await isMarked(request.url, response))) return response;
    // Somebody else's page may come from what the browser keeps, long after it was given: the network has the word.
    return fetch(request.url, { cache: 'reload', redirect: 'manual' });
  },
  // Its files come first, so that no page is ever kept without them.
  cacheWillUpdate: async ({ response, request }) => {
    const html = await readPage(request.url, response);
    if (html === undefined) return null;
    await keepFiles(html);
    return response;
  },
  cachedResponseWillBeUsed: async ({ request, event, state }) => {
    const kept = await findKept(request.url);
    if (kept && state) state['shown'] = kept.clone();
    // The key has lost what the reader asked of the page.
    return kept ?? leadToKept((event as FetchEvent).request.url);
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
    const again = await fetch(request.url, { cache: 'reload' });
    // Given on, it would stay in the memory of the browser.
    if (isWhole(again) && !hasKind(keptAddress(request.url), again))
      throw new Error('another kind of file');
    return again;
  },
  cacheWillUpdate: async ({ response, request }) =>
    (await mayKeep(request.url, response)) ? response : null,
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
