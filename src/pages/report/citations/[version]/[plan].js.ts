import type { APIRoute, GetStaticPaths } from 'astro';
import { getCitationFiles } from '@/queries/citation-files.ts';

export const getStaticPaths = (() => {
  const { version, files } = getCitationFiles();
  return files.map(({ plan, text }) => ({ params: { version, plan }, props: { text } }));
}) satisfies GetStaticPaths;

/** Every clause of a plan as a letter quotes it; the address names the content, so that no page meets another's. */
export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
