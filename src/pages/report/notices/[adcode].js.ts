import type { APIRoute, GetStaticPaths } from 'astro';
import { getNoticeQuotes } from '@/queries/places-to-report.ts';

export const getStaticPaths = (() =>
  [...getNoticeQuotes().keys()].map((adcode) => ({ params: { adcode } }))) satisfies GetStaticPaths;

/** The notices of one division as a letter names them. A module, since the page that asks for it may fetch nothing. */
export const GET: APIRoute = ({ params }) => {
  const quotes = getNoticeQuotes().get(params['adcode'] ?? '') ?? {};
  return new Response(`export default ${JSON.stringify(quotes)};\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
