import type { APIRoute } from 'astro';
import { makeCalendar } from '@/learn/calendar.ts';
import { getBuildDate } from '@/queries/build-date.ts';
import { getDays } from '@/queries/learning.ts';
import { siteTitle } from '@/site.ts';

/** The theme days as a calendar file. */
export const GET: APIRoute = ({ url }) =>
  new Response(
    makeCalendar(getDays(), {
      name: `${siteTitle}：和土壤有关的日子`,
      made: getBuildDate(),
      host: url.hostname,
    }),
    { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  );
