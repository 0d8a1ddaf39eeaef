import type { APIRoute, GetStaticPaths } from 'astro';
import { getParts, type Part } from '@/features/data/parts.query.ts';
import { readingPart, readingVersion } from '@/site/reading/reading-part.query.ts';

export const getStaticPaths = (() => {
  const { version, files } = getParts();
  return [
    ...files.map((part) => ({ params: { version, name: part.name }, props: { part } })),
    { params: { version: readingVersion, name: readingPart.name }, props: { part: readingPart } },
  ];
}) satisfies GetStaticPaths;

/** What the scripts of pages read when it is needed. */
export const GET: APIRoute<{ part: Part }> = ({ props: { part } }) => {
  const type = part.name.endsWith('.js') ? 'text/javascript' : 'application/json';
  return new Response(part.write(), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
