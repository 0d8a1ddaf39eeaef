import type { APIRoute, GetStaticPaths } from 'astro';
import { getPlan, getPlans } from '@/queries/corpus.ts';
import { quoteClause } from '@/queries/forms.ts';

export const getStaticPaths = (() =>
  getPlans().map(({ metadata }) => ({ params: { plan: metadata.id } }))) satisfies GetStaticPaths;

/** Every clause of a plan as a letter quotes it. A module, since the page that asks for it may fetch nothing. */
export const GET: APIRoute = ({ params }) => {
  const plan = getPlan(params['plan'] ?? '');
  const quotes = Object.fromEntries(
    plan.clauses.map((clause) => [clause.ordinals, quoteClause(plan, clause)]),
  );
  return new Response(`export default ${JSON.stringify(quotes)};\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
