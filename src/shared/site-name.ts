import { href } from './url.ts';
import { siteTitle } from './settings.ts';

/** The site as its pages speak of it; the address of its front page is also its id. */
export interface SiteName {
  /** With a slash at its end. */
  site: string;
  name: string;
}

/** The full address of a path that is written from the site's root. */
export function fullAddress(path: string, origin: URL | undefined): string {
  if (!origin) throw new Error('没有设 site。请在 astro.config.mjs 里写上网站的地址。');
  return new URL(href(path), origin).href;
}

/** The site's name and address, as the structured data of its pages give them. */
export function getSiteName(origin: URL | undefined): SiteName {
  return { site: fullAddress('/', origin), name: siteTitle };
}
