import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { recordRoutes, writeRecord } from '@/features/data/records.query.ts';

export const getStaticPaths = recordRoutes;

/** The facts of a page as one file: of a place, an agency, a topic, a notice. */
export const GET: APIRoute<InferGetStaticPropsType<typeof recordRoutes>, { id: string }> = ({
  params,
  props,
  site,
}) =>
  new Response(writeRecord(props.kind, params.id, site), {
    headers: { 'Content-Type': 'application/json' },
  });
