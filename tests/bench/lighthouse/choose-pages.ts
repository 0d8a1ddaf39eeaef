import { longestOfEachKind } from '../page-kinds.ts';

/** Choose the pages that were named, or else the longest of each kind; throws where one named is not there. */
export function choosePages<Page extends { path: string; html: string }>(
  pages: readonly Page[],
  only: readonly string[],
): Page[] {
  if (only.length === 0) return longestOfEachKind(pages).map(({ page }) => page);
  return only.map((path) => {
    const page = pages.find((candidate) => candidate.path === path);
    if (page !== undefined) return page;
    throw new Error(`网站里没有 ${path} 这一页。请照地址写全，首尾都有斜线，如 --only /plans/。`);
  });
}
