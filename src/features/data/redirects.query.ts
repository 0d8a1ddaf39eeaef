import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { planPath } from '../../corpus/address.ts';
import { datasets } from '../../corpus/export/datasets.ts';
import { readRedirects, redirectsFile, type Redirect } from '../../corpus/registers/redirects.ts';
import { ledgerName } from '../commitments/dataset.ts';
import { movedRegions, readPublished, splitFiles, type Moved } from './published.ts';
import { mostTogether } from '../plans/plan-groups.ts';
import { readContent } from '../../shared/content.query.ts';
import { getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';

/** Every published address that has moved. */
export const getRedirects = once((): readonly Redirect[] => [
  ...readContent(redirectsFile, readRedirects),
  ...movedRegions(loadCorpus().registers.formerDivisions),
]);

/** The published files of all plans that are not there because plans are many, and where each leads. */
export function getSplitFiles(): readonly Moved[] {
  return readSplitFiles(pathToFileURL(`${process.cwd()}/`), getPlans().length);
}

/** The same of the project at `root`, which has so many plans. */
export function readSplitFiles(root: URL, planCount: number): readonly Moved[] {
  if (planCount <= mostTogether) return [];
  const published = readFileSync(new URL('content/published/addresses.txt', root), 'utf8');
  const long = datasets.filter(({ isLong }) => isLong).map(({ name }) => name);
  return splitFiles(readPublished(published), new Set([...long, ledgerName]));
}

/** The paths of the plans' pages. */
export function getPlanPaths(): string[] {
  return getPlans().map(({ metadata }) => planPath(metadata.id));
}

/** The pages that have moved, by the path of their old address without its slashes. */
export function getMovedPages(): (Redirect & { path: string })[] {
  return getRedirects()
    .filter(({ from }) => from.endsWith('/'))
    .map((redirect) => ({ ...redirect, path: redirect.from.slice(1, -1) }));
}

/** The clauses of a page that have moved, with the anchors that they had. */
export function getMovedClauses(page: string): (Redirect & { anchor: string })[] {
  return getRedirects()
    .filter(({ from }) => from.startsWith(`${page}#`))
    .map((redirect) => ({ ...redirect, anchor: redirect.from.slice(page.length + 1) }));
}
