import { findPart } from '../../shared/dom.element.ts';
import { href, sitePath } from '../../shared/url.ts';

/**
 * `<missing-embed>` leads on from the address of a place about which there is nothing to embed to the page of that place.
 * Without script the other links of the page stay.
 */
class MissingEmbed extends HTMLElement {
  connectedCallback(): void {
    const adcode = /^\/embed\/place\/(\d{6})\//.exec(sitePath(location.pathname))?.[1];
    if (adcode === undefined) return;
    const place = findPart(this, 'place');
    const link = place.querySelector('a');
    if (link) link.href = href(`/regions/${adcode}/`);
    place.hidden = false;
  }
}

customElements.define('missing-embed', MissingEmbed);
