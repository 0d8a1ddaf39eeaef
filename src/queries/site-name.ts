import type { SiteName } from '@/lib/structured-data/website.ts';
import { href } from '@/lib/url.ts';
import { siteTitle } from '@/site.ts';

/** The full address of a path that is written from the site's root. */
export function fullAddress(path: string, origin: URL | undefined): string {
  if (!origin) throw new Error('没有设 site。请在 astro.config.mjs 里写上网站的地址。');
  return new URL(href(path), origin).href;
}

/** The site's name and address, as the structured data of its pages give them. */
export function getSiteName(origin: URL | undefined): SiteName {
  return { site: fullAddress('/', origin), name: siteTitle };
}
