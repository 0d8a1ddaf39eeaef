/**
 * Keep the index of a search panel on the device: whoever has searched once can do so without a network, if a worker is
 * there; a failure costs the reader nothing.
 */
export function keepIndex(panel: HTMLElement): void {
  const { bundle = '', whole } = panel.dataset;
  if (whole === undefined || !navigator.serviceWorker?.controller) return;
  import('../offline/keep-search.ts')
    .then(({ keepSearch }) => keepSearch(import.meta.env.BASE_URL, bundle, whole))
    .catch(() => undefined);
}
