import { part } from './search-results.element.ts';

/** Show above the results the place that a query names; it changes nothing of them, and comes when it has come. */
export function tellPlace(
  panel: HTMLElement,
  query: string,
  found: { total: number; isFollowed: boolean },
): void {
  const into = part(panel, 'place');
  if (query === '') return into.replaceChildren();
  void import('../places/search-card.element.ts').then(
    ({ showPlace }) => showPlace(into, query, found),
    () => undefined,
  );
}
