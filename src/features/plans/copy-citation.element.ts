import type * as Forms from './citation-forms.element.ts';

/**
 * `<copy-citation>` has the citations of its clauses made in four forms when one of them is first opened: most readers cite
 * nothing. Without script the plain form of a clause stands in its `<details>`, to be selected, or a link leads to how the
 * clauses of the plan are cited.
 */
class CopyCitation extends HTMLElement {
  #forms: Promise<typeof Forms> | undefined;

  connectedCallback(): void {
    // The event does not bubble, but it can be caught on its way down.
    this.addEventListener('toggle', () => void this.#offer(), { capture: true, once: true });
    this.addEventListener('click', (event) => void this.#open(event));
    // A reader may have been before the script.
    if (this.querySelector('.cite[open]')) void this.#offer();
  }

  /** The forms are fetched once, and then wait for what is opened. */
  #offer(): Promise<typeof Forms> {
    this.#forms ??= import('./citation-forms.element.ts').then((forms) => {
      forms.offerForms(this);
      return forms;
    });
    return this.#forms;
  }

  async #open(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest('a.cite') : null;
    // A reader who asks for a new tab wants what the link leads to.
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!(link instanceof HTMLAnchorElement) || !isPlain) return;
    event.preventDefault();
    try {
      (await this.#offer()).openForms(link);
    } catch {
      // Without a connection the forms may not be had: the link leads to how the clauses are cited.
      this.#forms = undefined;
      location.hash = link.hash;
    }
  }
}

customElements.define('copy-citation', CopyCitation);
