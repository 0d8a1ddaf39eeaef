import type { APIRoute, GetStaticPaths } from 'astro';
import type { Plan } from '@/corpus/types.ts';
import { planFormats } from '@/features/plans/plan-formats.ts';
import { getPlans } from '@/shared/corpus.query.ts';
import { renderPlanFile } from '@/features/plans/plan-files.query.ts';

type Format = (typeof planFormats)[number];

export const getStaticPaths = (() =>
  getPlans().flatMap((plan) =>
    planFormats.map((format) => ({
      params: { plan: plan.metadata.id, suffix: format.suffix },
      props: { plan, format },
    })),
  )) satisfies GetStaticPaths;

/** Each plan as plain text, Markdown and Akoma Ntoso XML. */
export const GET: APIRoute<{ plan: Plan; format: Format }> = ({ props, site }) => {
  if (!site) throw new Error('没有设 site。请在 astro.config.mjs 里写上网站的地址。');
  const { plan, format } = props;
  return new Response(renderPlanFile(plan, format.suffix, site), {
    headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
  });
};
