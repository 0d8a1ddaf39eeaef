/**
 * The service worker: a page once seen can be seen again without a network.
 *
 * Scripts, styles and the search index have names that are their content, and every page is kept together with those that
 * it names. So a new worker can take over at once: no page ever meets the files of another build.
 */
import { registerQuotaErrorCallback } from 'workbox-core';
import { registerRoute } from 'workbox-routing';
import { isFixed } from '../cache-names.ts';
import type { SetRequest } from '../messages.ts';
import { tendSet } from './saved-sets.ts';
import { scope } from './scope.ts';
import { base, dropOldBuilds, keepPage, offlinePage } from './store.ts';
import { files, others, pages } from './strategies.ts';
import { keepOpenPages, renewOpenPages } from './windows.ts';

const isOurs = ({ url, request }: { url: URL; request: Request }): boolean =>
  url.origin === location.origin &&
  url.pathname.startsWith(base) &&
  // A part of a file could be kept for the whole.
  !request.headers.has('range');

registerRoute((asked) => isOurs(asked) && isFixed(asked.url.pathname), files);
registerRoute((asked) => isOurs(asked) && asked.request.mode === 'navigate', pages);
registerRoute(isOurs, others);

// A full device: the current build's pages are worth more than those of the ones before it.
registerQuotaErrorCallback(() => dropOldBuilds(1));

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([prepare(), scope.skipWaiting()]));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

// Only pages of the site can speak to its worker, and this is all that they say.
scope.addEventListener('message', (event) => {
  event.waitUntil(
    tendSet(event.data as SetRequest).then((state) => event.ports[0]?.postMessage(state)),
  );
});

/** A worker that has nothing to show without a network is none; the browser tries again with the next page. */
async function prepare(): Promise<void> {
  if ((await keepPage(offlinePage, 'no-cache')) === undefined) throw new Error('no offline page');
}

async function takeOver(): Promise<void> {
  await scope.clients.claim();
  await ((await dropOldBuilds()) ? renewOpenPages() : keepOpenPages());
}
