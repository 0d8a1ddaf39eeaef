/** Call once, when an element comes near what the reader sees; until the page has settled nothing is near. */
export function whenNear(element: Element, load: () => void): void {
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
  else addEventListener('load', observe);
}
