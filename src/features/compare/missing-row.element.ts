import { findPart } from '../../shared/dom.element.ts';

/** The part of an address that names a row or a plan of the comparison: 'film' in '/compare/film/'. */
const named = /\/compare\/(?<own>own\/)?(?:in\/)?(?<name>[^/]+)\/?$/;
const longestRepeated = 40;

/** `<missing-row hidden>` says on the page for what is missing that the comparison has no such row or plan, and which it has. */
class MissingRow extends HTMLElement {
  connectedCallback(): void {
    const { name, own } = named.exec(location.pathname)?.groups ?? {};
    if (name === undefined) return;
    const [told, other] = own === undefined ? ['rows', 'plans'] : ['plans', 'rows'];
    findPart(this, other).remove();
    const part = findPart(this, told);
    part.querySelector('b')!.textContent = name.slice(0, longestRepeated);
    part.hidden = false;
    this.hidden = false;
  }
}

customElements.define('missing-row', MissingRow);
