import type { APIRoute } from 'astro';
import { element, lines } from '@/corpus/export/xml.ts';
import { fullAddress } from '@/shared/url.ts';
import { siteTitle } from '@/shared/settings.ts';

/** Lets a browser search the site from its address bar. */
export const GET: APIRoute = ({ site }) => {
  const address = (path: string): string => fullAddress(path, site);
  const description = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    lines(
      element('ShortName', {}, siteTitle),
      element('Description', {}, '逐条查各地的土壤污染防治工作方案'),
      element('Language', {}, 'zh-CN'),
      element('InputEncoding', {}, 'UTF-8'),
      element(
        'Image',
        { width: '16', height: '16', type: 'image/svg+xml' },
        address('/favicon.svg'),
      ),
      element('Url', {
        type: 'text/html',
        method: 'get',
        template: `${address('/search/')}?q={searchTerms}`,
      }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: address('/opensearch.xml'),
      }),
    ),
  );
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${description.xml}\n`, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
