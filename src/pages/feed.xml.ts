import type { APIRoute } from 'astro';
import { ContentError } from '@/corpus/content-error.ts';
import { writeAtom } from '@/features/data/atom.query.ts';
import { changeEntry } from '@/features/data/thing-feeds.query.ts';
import { getChanges } from '@/site/changes.query.ts';
import { siteDescription } from '@/shared/settings.ts';

/** The changes of the site as an Atom feed. */
export const GET: APIRoute = ({ site }) => {
  const changes = getChanges();
  const [newest] = changes;
  if (!newest) throw new ContentError('content/changes.yaml 里一项也没有。订阅至少要有一项。');
  const entries = changes.map((change) => changeEntry(change, site));
  const feed = writeAtom(entries, {
    path: '/feed.xml',
    page: '/changes/',
    title: '改动',
    description: siteDescription,
    updated: newest.date,
    site,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
