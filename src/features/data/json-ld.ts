/** One thing that a page is about, in the words of schema.org. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** The site as its pages speak of it; the address of its front page is also its id. */
export interface SiteName {
  /** With a slash at its end. */
  site: string;
  name: string;
}

/** Write the things of a page for a `<script type="application/ld+json">`; nothing in it can close the script. */
export function jsonLd(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
