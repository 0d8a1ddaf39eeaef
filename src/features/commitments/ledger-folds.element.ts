import { decodePart } from '../../shared/url.ts';

/** As many rows stand open as a reader looks through in one go. */
const mostOpen = 40;

/**
 * `<ledger-folds>` holds the folds of a `<list-filter>`, by year or by plan: says in each how many rows it lists, and opens those that a
 * choice or an anchor asks for.
 */
class LedgerFolds extends HTMLElement {
  connectedCallback(): void {
    const filter = this.closest('list-filter');
    if (!filter) throw new Error('<ledger-folds> stands in a <list-filter>.');
    const folds = [...this.querySelectorAll<HTMLDetailsElement>(':scope > details')];
    const usual = folds.filter(({ open }) => open);
    const show = (): void => {
      for (const fold of folds) showCount(fold);
      const chosen = filter.querySelector('fieldset :checked:not([value=""])') !== null;
      openFolds(folds, chosen ? fitting(folds) : usual);
      openAnchor(this);
    };
    filter.addEventListener('filtered', show);
    addEventListener('hashchange', () => openAnchor(this));
    show();
  }
}

function listedIn(fold: Element): number {
  return fold.querySelectorAll('[data-row]:not([hidden])').length;
}

function showCount(fold: Element): void {
  const count = fold.querySelector('[data-part="count"]');
  if (count) count.textContent = String(listedIn(fold));
}

/** The first fold that lists anything, and those behind it while there is room. */
function fitting(folds: readonly HTMLDetailsElement[]): HTMLDetailsElement[] {
  const shown = folds.filter(({ hidden }) => !hidden);
  let rows = 0;
  return shown.filter((fold, nth) => (rows += listedIn(fold)) <= mostOpen || nth === 0);
}

function openFolds(
  folds: readonly HTMLDetailsElement[],
  open: readonly HTMLDetailsElement[],
): void {
  for (const fold of folds) fold.open = open.includes(fold);
}

/** Open the fold that the address leads to or into. */
function openAnchor(years: HTMLElement): void {
  const id = decodePart(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  const fold =
    target && years.contains(target)
      ? target.closest<HTMLDetailsElement>('ledger-folds > details')
      : null;
  if (!fold || fold.open) return;
  fold.open = true;
  target?.scrollIntoView();
}

customElements.define('ledger-folds', LedgerFolds);
