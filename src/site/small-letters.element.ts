import { smallPath } from '../shared/url.ts';

/**
 * `<small-letters hidden>` names on the page for what is missing the address in small letters, if there is a page at it;
 * some hosts tell capital letters from small ones.
 */
export class SmallLetters extends HTMLElement {
  connectedCallback(): void {
    const path = smallPath(location.pathname);
    if (path !== undefined) void this.#offer(path);
  }

  async #offer(path: string): Promise<void> {
    const answer = await fetch(path, { method: 'HEAD' }).catch(() => undefined);
    const link = this.querySelector('a');
    if (answer?.ok !== true || !link) return;
    link.href = `${path}${location.search}${location.hash}`;
    link.textContent = path;
    this.hidden = false;
  }
}

customElements.define('small-letters', SmallLetters);
