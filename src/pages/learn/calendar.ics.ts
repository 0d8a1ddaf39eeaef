import type { APIRoute } from 'astro';
import { makeCalendar } from '@/features/learn/calendar.ts';
import { getBuildDate } from '@/shared/build-date.query.ts';
import { getDays } from '@/features/learn/learning.query.ts';
import { siteTitle } from '@/shared/settings.ts';

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
