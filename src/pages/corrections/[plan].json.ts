import type { APIRoute, GetStaticPaths } from 'astro';
import { getPlan, getPlans } from '@/queries/corpus.ts';
import { getCorrectable } from '@/queries/corrections.ts';

export const getStaticPaths = (() =>
  getPlans().map(({ metadata }) => ({ params: { plan: metadata.id } }))) satisfies GetStaticPaths;

/** Where every clause of a plan stands in its source; the page of corrections asks for it. */
export const GET: APIRoute = ({ params }) =>
  Response.json(getCorrectable(getPlan(params['plan'] ?? '')));
