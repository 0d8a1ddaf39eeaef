/** Kinds of pages, told by their addresses: what one of a kind shows holds for all of them. */

/** Name the template of a page by its address: pages below one folder, at one depth, are made by one. */
export function kindOf(path: string): string {
  const [, first, ...below] = path.split('/');
  return below.length < 2 ? path : `/${first}/${'*/'.repeat(below.length - 1)}`;
}

/** Give the longest page of each kind, in the order in which the kinds come. */
export function longestOfEachKind<Page extends { path: string; html: string }>(
  pages: readonly Page[],
): { kind: string; page: Page }[] {
  return [...Map.groupBy(pages, ({ path }) => kindOf(path))].map(([kind, group]) => ({
    kind,
    page: group.reduce((longest, page) =>
      page.html.length > longest.html.length ? page : longest,
    ),
  }));
}
