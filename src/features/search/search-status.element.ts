/** What the search says of itself: the sentence above the results, why there are none, which filters it does not have. */
import { readMark } from '../offline/page-mark.ts';
import { part } from './search-results.element.ts';
import type { Outcome } from './types.ts';
import type { Wordings } from './wording.ts';

/** Why a search could not be answered. */
export interface Failure {
  sentence: string;
  /** Whether the page has been renewed since it was opened: then no network has its data any more. */
  isOld: boolean;
}

/** Say a sentence, with the number of results where there is one. */
export function announce(panel: ParentNode, sentence: string, total: number | null): void {
  const count = part(panel, 'count');
  part(panel, 'refresh').hidden = true;
  if (count.textContent !== sentence) count.textContent = sentence;
  if (total === null) delete count.dataset['total'];
  else count.dataset['total'] = String(total);
}

/** Offer the reader of an old page to load it anew; the question stands in its address. */
export function offerRefresh(panel: ParentNode, { isOld }: Pick<Failure, 'isOld'>): void {
  const button = part(panel, 'refresh');
  button.hidden = !isOld;
  button.onclick = () => location.reload();
}

/** Say why there is no answer. */
export function tellFailure(panel: ParentNode, failure: Failure, total: number | null): void {
  announce(panel, failure.sentence, total);
  offerRefresh(panel, failure);
}

/** Find out why a search could not be answered. */
export async function explainFailure(
  panel: HTMLElement,
  { renewed, failed }: Pick<Wordings, 'renewed' | 'failed'>,
): Promise<Failure> {
  const isOld = await isRenewed(panel.dataset['bundle'] ?? '');
  return { sentence: isOld ? renewed : failed, isOld };
}

/** Say which filters the address asks for that there are none of. */
export async function tellUnknown(panel: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search);
  const note = part(panel, 'unknown');
  note.textContent = '';
  // Most addresses ask for words alone.
  if ([...query.keys()].every((name) => name === 'q')) return;
  const { describeUnknownIn } = await import('./search-unknown.element.ts');
  note.textContent = describeUnknownIn(panel, query);
}

/** Whether the page at this address is another now: with another index, or with other scripts. */
async function isRenewed(bundle: string): Promise<boolean> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-cache' });
    const html = await response.text();
    const now = readMark(html);
    if (now === undefined) return false;
    return now.list !== readMark(document.head.innerHTML)?.list || !html.includes(bundle);
  } catch {
    return false;
  }
}

/** Take away what was said to an earlier question. */
export function emptyPanel(panel: ParentNode): void {
  const names = 'results near further page-list further-note copied pages-count';
  for (const name of names.split(' ')) part(panel, name).replaceChildren();
  for (const line of panel.querySelectorAll<HTMLElement>('.search-hint')) line.hidden = true;
  part(panel, 'search-pages').hidden = false;
}

/** How many clauses an outcome has, those behind the others included. */
export function countAll(outcome: Outcome | undefined): number {
  const { total = 0, further = [] } = outcome ?? {};
  return further.reduce((sum, group) => sum + group.total, total);
}
