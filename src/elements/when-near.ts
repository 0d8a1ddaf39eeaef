/**
 * Call once, when an element comes near what the reader sees; until the page has settled nothing is near.
 *
 * @param signal Ends the watch.
 */
export function whenNear(element: Element, load: () => void, signal?: AbortSignal): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load();
    },
    { rootMargin: '200px' },
  );
  const observe = (): void => observer.observe(element);
  if (document.readyState === 'complete') observe();
  else addEventListener('load', observe, { once: true, ...(signal && { signal }) });
  signal?.addEventListener('abort', () => observer.disconnect());
}
