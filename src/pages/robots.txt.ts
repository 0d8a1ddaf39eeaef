import type { APIRoute } from 'astro';
import { fullAddress } from '@/shared/url.ts';

/** Everything may be read by everyone; where to find the list of pages. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullAddress('/sitemap-index.xml', site)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
