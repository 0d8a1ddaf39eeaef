import { anchorOrdinals } from '../../corpus/address.ts';
import { embedCode, embedHeights, embedPath } from '../embed/embed.ts';
import { type CitedPlan, citationForms, citedTitle, formatCitation } from './citation.ts';

/**
 * Offer, for each clause inside an element, the citation in four forms, each with a button that copies it, and the address
 * as a QR code, with a button that prints the clause alone; those that are open already have their forms at once.
 */
export function offerForms(clauses: HTMLElement): void {
  const template = clauses.querySelector('template');
  if (!template) throw new Error('<copy-citation> needs a <template> inside it.');
  const open = ({ target }: Event): void => {
    if (target instanceof HTMLDetailsElement && target.open) fill(target, clauses, template);
  };
  // The event does not bubble, but it can be caught on its way down.
  clauses.addEventListener('toggle', open, { capture: true });
  for (const details of clauses.querySelectorAll<HTMLDetailsElement>('.cite[open]'))
    fill(details, clauses, template);
  clauses.addEventListener('click', (event) => void copy(event));
  clauses.addEventListener('click', printClause);
  clauses.addEventListener('click', closeForms);
  clauses.addEventListener('keydown', closeForms);
}

/** Put a fold with the forms, open, in place of the link that a clause among many carries. */
export function openForms(link: HTMLAnchorElement): void {
  const details = document.createElement('details');
  details.className = 'cite';
  details.dataset['label'] = link.dataset['label'] ?? '';
  const summary = document.createElement('summary');
  summary.textContent = link.textContent;
  details.append(summary);
  link.replaceWith(details);
  details.open = true;
  summary.focus();
}

/** The forms are made when they are first asked for, from what the plain form says. */
function fill(
  details: HTMLDetailsElement,
  { dataset }: HTMLElement,
  template: HTMLTemplateElement,
): void {
  if (!details.matches('.cite') || details.querySelector('.cite-forms')) return;
  const plain = details.querySelector('p');
  const anchor = details.closest('.clause')?.id ?? '';
  const partOf = (name: string): string =>
    plain?.querySelector(`[data-part="${name}"]`)?.textContent ?? '';
  const label = details.dataset['label'] ?? partOf('label');
  const url = plain ? partOf('url') : `${dataset['address'] ?? ''}#${anchor}`;
  const { title = '', number = null, issuer = null, date = null, captured = '' } = dataset;
  const cited: CitedPlan = { title, docNumber: number, issuer, date };
  const forms = document.importNode(template.content, true);
  for (const form of citationForms) {
    const place = forms.querySelector(`[data-form="${form}"]`);
    if (!place) throw new Error(`<copy-citation> has no place for the form "${form}".`);
    place.textContent = formatCitation({ plan: cited, label, url, captured }, form);
  }
  const frame = forms.querySelector('[data-form="embed"]');
  if (frame) frame.textContent = clauseEmbedCode(url, `${citedTitle(cited)}${label}`);
  const code = forms.querySelector<HTMLElement>('[data-part="code"]');
  if (code) void showCode(code, url);
  // Only on the page of a plan does a clause stand by itself.
  forms
    .querySelector('[data-part="print"]')
    ?.toggleAttribute('hidden', !details.closest('.clause'));
  // What is written with script comes with the forms.
  const ordinals = anchorOrdinals(new URL(url).hash.slice(1));
  for (const link of forms.querySelectorAll<HTMLAnchorElement>('a.cite-letter'))
    link.search = `?clause=${dataset['plan']}/${ordinals}`;
  details.querySelector(':scope > .cite-letter')?.remove();
  plain?.remove();
  details.append(forms);
}

/** The code that puts the clause of an address into another page. */
function clauseEmbedCode(url: string, title: string): string {
  const { pathname, hash } = new URL(url);
  const plan = pathname.split('/').at(-2) ?? '';
  const path = embedPath({ kind: 'clause', id: `${plan}/${anchorOrdinals(hash.slice(1))}` });
  const root = url.slice(0, url.indexOf(`/plans/${plan}/`));
  return embedCode(`${root}${path}`, title, embedHeights.clause);
}

/** The code is drawn when it is first asked for, so that the page need not carry hundreds of them. */
async function showCode(figure: HTMLElement, url: string): Promise<void> {
  const { drawQrCode } = await import('./clause-qr.element.ts');
  figure.prepend(drawQrCode(url, figure.dataset['label'] ?? ''));
  figure.querySelector('[data-part="address"]')?.replaceChildren(url);
  figure.hidden = false;
}

/** The forms are put away by their button, or by Escape; the focus goes back to what opened them. */
function closeForms(event: Event): void {
  if (!(event.target instanceof Element)) return;
  const isAsked =
    event instanceof KeyboardEvent
      ? event.key === 'Escape'
      : event.target.matches('[data-part="close"]');
  const details = event.target.closest<HTMLDetailsElement>('.cite[open]');
  if (!isAsked || !details) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}

/** Print one clause with its citation; the style sheet leaves everything else out. */
function printClause({ target }: Event): void {
  if (!(target instanceof Element) || !target.matches('[data-part="print"]')) return;
  const clause = target.closest('.clause');
  if (!clause) return;
  clause.toggleAttribute('data-print', true);
  addEventListener('afterprint', () => clause.removeAttribute('data-print'), { once: true });
  print();
}

async function copy({ target }: Event): Promise<void> {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  const details = button?.closest('details');
  const place = details?.querySelector(`[data-form="${button?.dataset['copy']}"]`);
  const output = details?.querySelector('output');
  if (!place || !output) return;
  try {
    await navigator.clipboard.writeText(place.textContent);
    output.textContent = output.dataset['copied'] ?? '';
  } catch {
    // A browser may forbid it; the reader can still copy by hand.
    getSelection()?.selectAllChildren(place);
    output.textContent = output.dataset['failed'] ?? '';
  }
}
