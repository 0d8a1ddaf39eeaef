/**
 * `<reading-panel>` lets the reader choose how pages look and have them read aloud; what it does is loaded when it is
 * opened first. Without script it is not shown.
 */
export class ReadingPanel extends HTMLElement {
  connectedCallback(): void {
    const fold = this.querySelector('details');
    if (!fold) throw new Error('<reading-panel> needs a <details> inside it.');
    fold.addEventListener('toggle', () => void this.#equip(), { once: true });
  }

  async #equip(): Promise<void> {
    const { equipReadingPanel } = await import('./reading-panel-parts.element.ts');
    equipReadingPanel(this);
  }
}

customElements.define('reading-panel', ReadingPanel);
