import { akomaNtoso } from '@/corpus/export/akoma-ntoso.ts';
import type { Plan } from '@/corpus/plan.ts';
import { planFormats } from './plan-formats.ts';
import { planMarkdown, planText } from './plan-text.ts';
import { href } from '@/shared/url.ts';
import { disclaimer, siteTitle } from '@/shared/settings.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { getBuildDate } from '../../shared/build-date.query.ts';

const writers = { txt: planText, md: planMarkdown, xml: akomaNtoso };

/** The forms that are written here; the others are records, as other pages have them. */
type Written = keyof typeof writers;

/** The routes of the plans' forms. */
export const planFileRoutes = () =>
  getPlans().flatMap((plan) =>
    planFormats.flatMap(({ suffix, mediaType }) =>
      isWritten(suffix)
        ? [{ params: { plan: plan.metadata.id, suffix }, props: { plan, suffix, mediaType } }]
        : [],
    ),
  );

function isWritten(suffix: string): suffix is Written {
  return suffix in writers;
}

/** Write a plan in one of its forms, for the site at this address. */
export function renderPlanFile(plan: Plan, suffix: Written, origin: URL): string {
  return writers[suffix](plan, {
    site: new URL(href('/'), origin).href,
    publisher: siteTitle,
    disclaimer,
    date: getBuildDate(),
  });
}
