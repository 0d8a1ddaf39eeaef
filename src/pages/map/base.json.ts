import type { APIRoute } from 'astro';
import { getBaseMap } from '@/queries/map.ts';

/** The outlines that the map is drawn from; only its page asks for them. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(getBaseMap()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
