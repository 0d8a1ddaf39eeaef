import type { APIRoute, GetStaticPaths } from 'astro';
import { getPlaceNames } from '@/queries/places-to-report.ts';

export const getStaticPaths = (() =>
  [...getPlaceNames().keys()].map((province) => ({
    params: { province },
  }))) satisfies GetStaticPaths;

/** The full names of the regions of one province. A module, since the page that asks for it may fetch nothing. */
export const GET: APIRoute = ({ params }) => {
  const names = getPlaceNames().get(params['province'] ?? '') ?? {};
  return new Response(`export default ${JSON.stringify(names)};\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
