import { akomaNtoso } from '@/corpus/export/akoma-ntoso.ts';
import type { Plan } from '@/corpus/plan.ts';
import { planFormats, type PlanSuffix } from './plan-formats.ts';
import { planMarkdown, planText } from './plan-text.ts';
import { href } from '@/shared/url.ts';
import { disclaimer, siteTitle } from '@/shared/settings.ts';
import { writeRecord } from '../data/records.query.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { getBuildDate } from '../../shared/build-date.query.ts';

const texts = { txt: planText, md: planMarkdown, xml: akomaNtoso };

/** The routes of the plans' forms. */
export const planFileRoutes = () =>
  getPlans().flatMap((plan) =>
    planFormats.map((format) => ({
      params: { plan: plan.metadata.id, suffix: format.suffix },
      props: { plan, format },
    })),
  );

/** Write a plan in one of its forms, for the site at this address. */
export function renderPlanFile(plan: Plan, suffix: PlanSuffix, origin: URL): string {
  if (suffix === 'json') return writeRecord('plan', plan.metadata.id, origin);
  return texts[suffix](plan, {
    site: new URL(href('/'), origin).href,
    publisher: siteTitle,
    disclaimer,
    date: getBuildDate(),
  });
}
