import type { APIRoute, GetStaticPaths } from 'astro';
import { getBaseMapFile } from '@/features/map/map.query.ts';

export const getStaticPaths = (() => {
  const { version, text } = getBaseMapFile();
  return [{ params: { version }, props: { text } }];
}) satisfies GetStaticPaths;

/** The outlines that the map is drawn from; the address names the content, so that no page meets another's. */
export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
