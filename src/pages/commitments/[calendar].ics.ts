import type { APIRoute, GetStaticPaths } from 'astro';
import { getCalendarFiles, renderCalendar } from '@/features/commitments/commitments.query.ts';

export const getStaticPaths = (() =>
  getCalendarFiles().map(({ name }) => ({ params: { calendar: name } }))) satisfies GetStaticPaths;

/** The commitments as calendar files: all, those of a plan, those of a year. */
export const GET: APIRoute = ({ params, site }) => {
  const file = getCalendarFiles().find(({ name }) => name === params['calendar']);
  if (!file || !site) throw new Error(`没有日历文件 ${params['calendar']}，或没有设 site。`);
  return new Response(renderCalendar(file, site), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
