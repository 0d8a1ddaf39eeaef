import { href, smallPath } from '../shared/url.ts';
import { mistypedPath } from './mistyped-path.ts';

/**
 * `<missing-page hidden>` says on the page for what is missing which address was asked for, and names the nearest page
 * there is: the same in small letters, which some hosts tell from capital ones, one that the page links to and that is
 * spelt almost alike, or the next one above.
 */
export class MissingPage extends HTMLElement {
  connectedCallback(): void {
    const asked = this.querySelector('[data-part="asked"]');
    if (asked) asked.textContent = location.pathname;
    this.hidden = false;
    void this.#offer();
  }

  async #offer(): Promise<void> {
    const link = this.querySelector<HTMLAnchorElement>('a');
    const path = await nearestPage(location.pathname);
    if (!link || path === undefined) return;
    const isWhole = path === smallPath(location.pathname);
    link.href = isWhole ? `${path}${location.search}${location.hash}` : path;
    link.textContent = path;
    this.querySelector('[data-part="offer"]')?.removeAttribute('hidden');
  }
}

/** The first address that has a page, from the asked one upwards; the front page is none of them. */
async function nearestPage(pathname: string): Promise<string | undefined> {
  const small = smallPath(pathname) ?? pathname;
  const parts = small.split('/').filter((part) => part !== '');
  const above = parts.map((_, index) => `/${parts.slice(0, parts.length - 1 - index).join('/')}/`);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')];
  const meant = mistypedPath(
    small,
    links.map((link) => link.pathname),
  );
  const asked = [small === pathname ? undefined : small, meant].filter(
    (path) => path !== undefined,
  );
  const below = above.filter((path) => path.length > href('/').length);
  for (const path of [...asked, ...below]) {
    const answer = await fetch(path, { method: 'HEAD' }).catch(() => undefined);
    if (answer?.ok === true) return path;
  }
  return undefined;
}

customElements.define('missing-page', MissingPage);
