import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedRoutes, writeThingFeed } from '@/features/data/thing-feeds.query.ts';
import { getChanges } from '@/site/changes.query.ts';

export const getStaticPaths = feedRoutes;

/** The feed of a plan, a place, an agency, a topic. */
export const GET: APIRoute<InferGetStaticPropsType<typeof feedRoutes>, { id: string }> = ({
  params,
  props,
  site,
}) =>
  new Response(writeThingFeed(props.kind, params.id, { changes: getChanges(), site }), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
