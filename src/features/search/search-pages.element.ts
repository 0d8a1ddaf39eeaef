/** The part of the search page that lists announcements, terms and parts of lessons. */
import type { PageHit } from './pages.ts';
import type { PageKind, PageTitle } from './types.ts';
import { part, renderPiece } from './search-results.element.ts';
import { fillIn, quote, type Wordings } from './wording.ts';

const kindNames: Readonly<Record<PageKind, string>> = {
  notice: '公告',
  term: '术语',
  lesson: '课堂',
};

/** What a page beside the plans is called in a line of links. */
export function labelPage({ kind, title }: PageTitle): string {
  return `${kindNames[kind]}：${title}`;
}

/** List what was found, below a sentence that says how much it is. */
export function showPageHits(
  scope: HTMLElement,
  hits: readonly PageHit[],
  { query, wordings }: { query: string; wordings: Wordings },
): void {
  const { root = '' } = scope.dataset;
  const wording = wordings[hits.length > 0 ? 'pages' : 'noPages'];
  const sentence = fillIn(wording, { total: hits.length, query: quote([query]) });
  const template = part(scope, 'page-template') as HTMLTemplateElement;
  part(scope, 'page-list').replaceChildren(...hits.map((hit) => renderHit(hit, template, root)));
  part(scope, 'search-pages').hidden = true;
  part(scope, 'pages-count').textContent = sentence;
}

function renderHit(hit: PageHit, template: HTMLTemplateElement, root: string): DocumentFragment {
  const item = document.importNode(template.content, true);
  part(item, 'link').setAttribute('href', `${root}${hit.path}`);
  part(item, 'kind').textContent = kindNames[hit.kind];
  part(item, 'title').replaceChildren(...hit.title.map(renderPiece));
  part(item, 'passage').replaceChildren(...hit.passage.map(renderPiece));
  return item;
}
