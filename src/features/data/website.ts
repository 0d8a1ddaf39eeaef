import { siteDescription } from '../../shared/settings.ts';
import type { SiteName, Thing } from './json-ld.ts';

/** What a page is part of. */
export function partOfSite({ site, name }: SiteName): Thing {
  return { '@type': 'WebSite', '@id': site, name, url: site };
}

/** The site itself, with the way to search it. */
export function website(of: SiteName): Thing {
  return {
    ...partOfSite(of),
    description: siteDescription,
    inLanguage: 'zh-CN',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${of.site}search/?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The way to a page from the front page, the page itself last; addresses are full ones. */
export function breadcrumbs(trail: readonly { name: string; url: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
