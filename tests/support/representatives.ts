/** The pages that stand for all of a site: what a slow test finds on them it would find on the others. */
import type { SitePage } from '../../src/build/built-pages.ts';
import { scanTags } from '../../src/build/html.ts';
import { longestOfEachKind } from '../bench/page-kinds.ts';

/**
 * The longest page of each kind of address, and as many more as it takes until every element and every class that any page
 * uses stands on one of them, those first that bring most. One of several plans is taken, then, and another where it has
 * parts that the first has not.
 */
export function representativesOf(pages: readonly SitePage[]): SitePage[] {
  const parts = new Map(pages.map((page) => [page, partsOf(page)]));
  const chosen: SitePage[] = [];
  const unseen = new Set([...parts.values()].flatMap((own) => [...own]));
  const choose = (page: SitePage): void => {
    chosen.push(page);
    for (const part of parts.get(page)!) unseen.delete(part);
  };
  for (const { page } of longestOfEachKind(pages)) choose(page);
  while (unseen.size > 0) {
    const brings = (page: SitePage): number => parts.get(page)!.intersection(unseen).size;
    choose(pages.reduce((best, page) => (brings(page) > brings(best) ? page : best)));
  }
  return chosen;
}

/** What a page is made of: the names of its elements and their classes. */
export function partsOf({ html }: Pick<SitePage, 'html'>): Set<string> {
  return new Set(
    scanTags(html).flatMap(({ name, attributes }) => [
      name,
      ...(attributes.get('class')?.split(/\s+/) ?? []).map((own) => `.${own}`),
    ]),
  );
}
