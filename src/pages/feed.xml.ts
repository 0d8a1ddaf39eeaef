import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { ContentError } from '@/corpus/content-error.ts';
import { escapeHtml } from '@/shared/html.ts';
import { getChanges } from '@/site/changes.query.ts';
import { fullAddress } from '@/shared/url.ts';
import { siteDescription, siteTitle } from '@/shared/settings.ts';

/** A day as the feed wants it; the site knows no hour. */
function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The changes of the site as an Atom feed. */
export const GET: APIRoute = ({ site }) => {
  const changes = getChanges();
  const [newest] = changes;
  if (!newest) throw new ContentError('content/changes.yaml 里一项也没有。订阅至少要有一项。');
  const address = (path: string): string => fullAddress(path, site);
  const feed = new Feed({
    id: address('/feed.xml'),
    title: `${siteTitle}：改动`,
    description: siteDescription,
    link: address('/changes/'),
    feedLinks: { atom: address('/feed.xml') },
    language: 'zh-CN',
    updated: dayOf(newest.date),
    author: { name: siteTitle, link: address('/') },
    generator: false,
  });
  for (const { id, date, title, text } of changes) {
    const link = address(`/changes/#${id}`);
    feed.addItem({
      id: link,
      link,
      // The library writes both as HTML.
      title: escapeHtml(title),
      description: escapeHtml(text),
      date: dayOf(date),
      published: dayOf(date),
    });
  }
  return new Response(feed.atom1(), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
