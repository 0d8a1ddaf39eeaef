/**
 * The mark by which a page of the site is told from whatever else a network may give in its place: a captive portal's
 * page, or the one that a host sends for every address that it does not know.
 */

/** What the mark of a page says. */
export interface PageMark {
  /** Name of the list of the page's files, 16 hexadecimal digits: the beginning of the SHA-256 of that list. */
  list: string;
  /** The page's own path, with the site's base before it. */
  path: string;
}

const mark = /<meta name="jingtu-page" content="([0-9a-f]{16}) ([^"]+)">/;
/** A page that was cut off on its way lacks it; scripts may stand behind the rest. */
const end = /<\/html>\s*(?:<script\b[^>]*><\/script>\s*)*$/i;

/** Write the mark as it stands in the head of a page. */
export function writeMark({ list, path }: PageMark): string {
  return `<meta name="jingtu-page" content="${list} ${path}">`;
}

/** Read the mark of a page; `undefined` for what is no page of the site. */
export function readMark(html: string): PageMark | undefined {
  const [, list, path] = mark.exec(html) ?? [];
  return list === undefined || path === undefined ? undefined : { list, path };
}

/** Take the mark out of a page that is to be marked anew. */
export function withoutMark(html: string): string {
  return html.replace(mark, '');
}

/** Whether HTML, of which the head will do, is the site's page of an address; what follows `?` and `#` does not count. */
export function isMarkedFor(html: string, address: string): boolean {
  const path = readMark(html)?.path;
  return path !== undefined && new URL(path, address).pathname === new URL(address).pathname;
}

/** Whether HTML is the site's page of an address, and all of it. */
export function isPageOf(html: string, address: string): boolean {
  return isMarkedFor(html, address) && end.test(html);
}
