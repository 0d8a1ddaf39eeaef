/**
 * `<copy-citation>` has the citations of its clauses made in four forms when one of them is first opened: most readers cite
 * nothing. Without script the plain form of each clause stands in its `<details>`, to be selected.
 */
class CopyCitation extends HTMLElement {
  connectedCallback(): void {
    const offer = (): void =>
      void import('./citation-forms.element.ts').then(({ offerForms }) => offerForms(this));
    // The event does not bubble, but it can be caught on its way down.
    this.addEventListener('toggle', offer, { capture: true, once: true });
  }
}

customElements.define('copy-citation', CopyCitation);
