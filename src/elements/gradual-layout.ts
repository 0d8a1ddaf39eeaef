/** So many parts are laid out before it is asked again whether there is time left. */
const step = 4;
/** Milliseconds that must be left for it. */
const leastTime = 10;

/**
 * `<gradual-layout>` holds a long text whose parts the browser does not lay out until they come near the screen. While the
 * browser has nothing else to do, it lays them out from the top, so that soon the whole text stands there as if it always had.
 */
class GradualLayout extends HTMLElement {
  #waiting = 0;

  connectedCallback(): void {
    if (!('requestIdleCallback' in globalThis)) {
      this.#layOut([...this.#parts()]);
      return;
    }
    const parts = [...this.#parts()];
    const goOn = (deadline: IdleDeadline): void => {
      while (parts.length > 0 && deadline.timeRemaining() > leastTime)
        this.#layOut(parts.splice(0, step));
      if (parts.length > 0) this.#waiting = requestIdleCallback(goOn);
    };
    this.#waiting = requestIdleCallback(goOn);
  }

  disconnectedCallback(): void {
    if (this.#waiting > 0) cancelIdleCallback(this.#waiting);
  }

  #parts(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>(':scope > section');
  }

  #layOut(parts: readonly HTMLElement[]): void {
    for (const part of parts) part.dataset['laid'] = '';
    // Asking for a size makes the browser do it now, and not for all parts at once before it next paints.
    void this.offsetHeight;
  }
}

customElements.define('gradual-layout', GradualLayout);
