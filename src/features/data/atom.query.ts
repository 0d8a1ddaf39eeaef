import { Feed } from 'feed';
import { escapeHtml } from '../../shared/html.ts';
import { dataLicense, siteTitle } from '../../shared/settings.ts';
import { fullAddress } from '../../shared/url.ts';

/** One entry of a feed. */
export interface AtomEntry {
  /** Permanent, a full address. */
  id: string;
  /** The page that it leads to, from the site's root. */
  path: string;
  title: string;
  text: string;
  /** `YYYY-MM-DD`; the site knows no hour. */
  day: string;
}

export interface AtomOptions {
  /** The feed's own path, from the site's root. */
  path: string;
  /** The page that shows the same. */
  page: string;
  /** What readers' programs know the feed by, from the site's root; left out, its own path. */
  id?: string;
  title: string;
  description: string;
  /** The day of the last change, `YYYY-MM-DD`. */
  updated: string;
  /** Where the site lives. */
  site: URL | undefined;
}

/** Write an Atom feed; the same entries give the same bytes. */
export function writeAtom(entries: readonly AtomEntry[], options: AtomOptions): string {
  const { path, page, id: name = path, title, description, updated, site } = options;
  const feed = new Feed({
    id: fullAddress(name, site),
    title: `${title} · ${siteTitle}`,
    description,
    link: fullAddress(page, site),
    feedLinks: { atom: fullAddress(path, site) },
    language: 'zh-CN',
    updated: dayOf(updated),
    author: { name: siteTitle, link: fullAddress('/', site) },
    copyright: dataLicense.name,
    generator: false,
  });
  for (const { id, path: target, title: words, text, day } of entries) {
    feed.addItem({
      id,
      link: fullAddress(target, site),
      // The library writes both as HTML.
      title: escapeHtml(words),
      description: escapeHtml(text),
      date: dayOf(day),
      published: dayOf(day),
    });
  }
  return feed.atom1();
}

function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
