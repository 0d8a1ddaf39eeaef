/** The search in what the site says beside the plans: announcements, terms, lessons. */
import { excerpt, markPhrases } from './excerpt.ts';
import { keyOf } from './fold.ts';
import type { Query } from './query.ts';
import type { PageKind, PageTitle, Piece } from './types.ts';

/** A page with its text. */
export interface SearchablePage extends PageTitle {
  text: string;
}

/** A page that holds what was asked for. */
export interface PageHit {
  kind: PageKind;
  path: string;
  title: readonly Piece[];
  passage: readonly Piece[];
}

const mostTitles = 3;
const mostHits = 30;

/** The pages whose titles hold every term; one that is the query itself comes first. */
export function findTitles({ whole, terms }: Query, pages: readonly PageTitle[]): PageTitle[] {
  if (terms.length === 0) return [];
  const found = pages.filter(({ title }) => holdsAll(keyOf(title), terms));
  const isWhole = ({ title }: PageTitle): boolean => keyOf(title) === whole;
  return [...found.filter(isWhole), ...found.filter((page) => !isWhole(page))].slice(0, mostTitles);
}

/** The pages that hold every term in title or text, those that have them in the title first. */
export function findPages(
  { terms }: Query,
  pages: readonly PageTitle[],
  texts: readonly string[],
): PageHit[] {
  if (terms.length === 0) return [];
  const found = pages
    .map((page, at) => ({ ...page, text: texts[at] ?? '' }))
    .filter(({ title, text }) => holdsAll(`${keyOf(title)}\n${keyOf(text)}`, terms));
  const inTitle = (page: PageTitle): boolean => holdsAll(keyOf(page.title), terms);
  return [...found.filter(inTitle), ...found.filter((page) => !inTitle(page))]
    .slice(0, mostHits)
    .map(({ kind, path, title, text }) => ({
      kind,
      path,
      title: markPhrases(title, terms),
      passage: excerpt([text], terms),
    }));
}

function holdsAll(key: string, terms: readonly string[]): boolean {
  return terms.every((term) => key.includes(term));
}
