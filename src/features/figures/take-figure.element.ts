/**
 * `<take-figure>` has the citations of its figure made in four forms, and the code of its frame, when it is first opened:
 * most readers take nothing with them.
 */
class TakeFigure extends HTMLElement {
  connectedCallback(): void {
    const offer = (): void =>
      void import('./figure-forms.element.ts').then(({ offerForms }) => offerForms(this));
    // The event does not bubble, but it can be caught on its way down.
    this.addEventListener('toggle', offer, { capture: true, once: true });
  }
}

customElements.define('take-figure', TakeFigure);
