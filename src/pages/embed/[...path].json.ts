import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { oembedRoutes, renderOembed } from '@/features/embed/embed.query.ts';

export const getStaticPaths = oembedRoutes;

/** How to embed each page that can be embedded, for programs. */
export const GET: APIRoute<InferGetStaticPropsType<typeof oembedRoutes>> = ({ props, site }) =>
  new Response(renderOembed(props.embed, site), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
