import type { APIRoute } from 'astro';
import { writeNoticeFeed } from '@/features/notices/feed.query.ts';

/** The newest notices as an Atom feed. */
export const GET: APIRoute = ({ site }) =>
  new Response(writeNoticeFeed(site), { headers: { 'Content-Type': 'application/atom+xml' } });
