import type { APIRoute, GetStaticPaths } from 'astro';
import type { PlanTextList, PlanTexts } from '@/features/compare/plan-texts.ts';
import { planTextRoutes } from '@/features/compare/plan-texts.query.ts';

export const getStaticPaths = planTextRoutes satisfies GetStaticPaths;

/** Only where one page would be too long for all: the sentences of each plan, and the list of plans. */
export const GET: APIRoute<{ make: () => PlanTexts | PlanTextList }> = ({ props: { make } }) =>
  Response.json(make());
