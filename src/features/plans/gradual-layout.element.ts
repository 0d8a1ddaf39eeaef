/** So many parts are laid out before the clock is looked at again. */
const step = 4;
/** Milliseconds in one go: a telephone four times as slow still answers a touch at once. */
const longestTime = 6;

/**
 * `<gradual-layout>` holds a long text whose sections the browser does not lay out until they come near the screen. While
 * the browser has nothing else to do, it has them laid out from the top, so that soon the whole text stands there as if it
 * always had.
 */
class GradualLayout extends HTMLElement {
  #waiting = 0;

  connectedCallback(): void {
    const parts = [...this.querySelectorAll<HTMLElement>(':scope > section')];
    const goOn = (deadline: IdleDeadline): void => {
      const leastLeft = Math.max(0, deadline.timeRemaining() - longestTime);
      do this.#layOut(parts.splice(0, step));
      while (parts.length > 0 && deadline.timeRemaining() > leastLeft);
      if (parts.length > 0) this.#waiting = requestIdleCallback(goOn);
    };
    if ('requestIdleCallback' in globalThis) this.#waiting = requestIdleCallback(goOn);
    else this.#layOut(parts);
  }

  disconnectedCallback(): void {
    if (this.#waiting > 0) cancelIdleCallback(this.#waiting);
  }

  #layOut(parts: readonly HTMLElement[]): void {
    for (const part of parts) part.dataset['laid'] = '';
    // Asking for a size makes the browser do it now, and not for all parts at once before it next paints.
    void this.offsetHeight;
  }
}

customElements.define('gradual-layout', GradualLayout);
