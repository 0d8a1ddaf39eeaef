import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { planFileRoutes, renderPlanFile } from '@/features/plans/plan-files.query.ts';

export const getStaticPaths = planFileRoutes;

/** Each plan as plain text, Markdown and Akoma Ntoso XML. */
export const GET: APIRoute<InferGetStaticPropsType<typeof planFileRoutes>> = ({ props, site }) => {
  if (!site) throw new Error('没有设 site。请在 astro.config.mjs 里写上网站的地址。');
  const { plan, suffix, mediaType } = props;
  return new Response(renderPlanFile(plan, suffix, site), {
    headers: { 'Content-Type': `${mediaType}; charset=utf-8` },
  });
};
