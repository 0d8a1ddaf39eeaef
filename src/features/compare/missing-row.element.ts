/** The part of an address that names a row or a plan of the comparison: 'film' in '/compare/film/'. */
const named = /\/compare\/(?:(?:own|in)\/)?([^/]+)\/?$/;
const longestRepeated = 40;

/** `<missing-row hidden>` says on the page for what is missing that the comparison has no such row, and where all are. */
class MissingRow extends HTMLElement {
  connectedCallback(): void {
    const name = named.exec(location.pathname)?.[1];
    const shown = this.querySelector('b');
    if (name === undefined || !shown) return;
    shown.textContent = name.slice(0, longestRepeated);
    this.hidden = false;
  }
}

customElements.define('missing-row', MissingRow);
