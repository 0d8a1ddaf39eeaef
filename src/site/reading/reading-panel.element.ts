/**
 * `<reading-panel>` lets the reader choose how pages look and have them read aloud; what it does is loaded when it is
 * opened first. Without script it is not shown.
 */
export class ReadingPanel extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    const fold = this.querySelector('details');
    if (!fold) throw new Error('<reading-panel> needs a <details> inside it.');
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    fold.addEventListener('toggle', () => void this.#equip(signal), { signal, once: true });
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  async #equip(signal: AbortSignal): Promise<void> {
    const { equipReadingPanel } = await import('./reading-panel-parts.element.ts');
    equipReadingPanel(this, signal);
  }
}

customElements.define('reading-panel', ReadingPanel);
