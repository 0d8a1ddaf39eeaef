import { anchorOrdinals } from '../../corpus/address.ts';
import { embedCode, embedHeights, embedPath } from '../embed/embed.ts';
import { type CitedPlan, citationForms, citedTitle, formatCitation } from './citation.ts';

/**
 * Offer, for each clause inside an element, the citation in four forms, each with a button that copies it, and the address
 * as a QR code, with a button that prints the clause alone; those that are open already have their forms at once.
 */
export function offerForms(clauses: HTMLElement): void {
  new CitationForms(clauses).listen();
}

class CitationForms {
  readonly #clauses: HTMLElement;

  constructor(clauses: HTMLElement) {
    this.#clauses = clauses;
  }

  listen(): void {
    const template = this.#clauses.querySelector('template');
    if (!template) throw new Error('<copy-citation> needs a <template> inside it.');
    const open = ({ target }: Event): void => {
      if (target instanceof HTMLDetailsElement && target.open) this.#fill(target, template);
    };
    // The event does not bubble, but it can be caught on its way down.
    this.#clauses.addEventListener('toggle', open, { capture: true });
    for (const details of this.#clauses.querySelectorAll<HTMLDetailsElement>('.cite[open]'))
      this.#fill(details, template);
    this.#clauses.addEventListener('click', (event) => void copy(event));
    this.#clauses.addEventListener('click', printClause);
    this.#clauses.addEventListener('click', closeForms);
    this.#clauses.addEventListener('keydown', closeForms);
  }

  /** The forms are made when they are first asked for, from what the plain form says. */
  #fill(details: HTMLDetailsElement, template: HTMLTemplateElement): void {
    const plain = details.querySelector('p');
    const label = plain?.querySelector('[data-part="label"]')?.textContent;
    const url = plain?.querySelector('[data-part="url"]')?.textContent;
    if (!details.matches('.cite') || !plain || !label || !url || plain.hidden) return;
    const captured = this.#clauses.dataset['captured'] ?? '';
    const forms = template.content.cloneNode(true) as DocumentFragment;
    for (const form of citationForms) {
      const place = forms.querySelector(`[data-form="${form}"]`);
      if (!place) throw new Error(`<copy-citation> has no place for the form "${form}".`);
      place.textContent = formatCitation({ plan: this.#plan(), label, url, captured }, form);
    }
    const frame = forms.querySelector('[data-form="embed"]');
    if (frame) frame.textContent = clauseEmbedCode(url, `${citedTitle(this.#plan())}${label}`);
    const code = forms.querySelector<HTMLElement>('[data-part="code"]');
    if (code) void showCode(code, url);
    // Only on the page of a plan does a clause stand by itself.
    forms
      .querySelector('[data-part="print"]')
      ?.toggleAttribute('hidden', !details.closest('.clause'));
    // A letter is written with script: its link, too, comes with the forms.
    const correct = details.querySelector<HTMLAnchorElement>('.cite-letter');
    const letter = forms.querySelector<HTMLAnchorElement>('[data-part="letter"]');
    if (correct && letter) letter.search = correct.search;
    plain.hidden = true;
    details.append(forms);
  }

  #plan(): CitedPlan {
    const { title = '', number = null, issuer = null, date = null } = this.#clauses.dataset;
    return { title, docNumber: number, issuer, date };
  }
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
