import type { PlanMetadata } from '../../corpus/plan-metadata.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { planHref } from '../../shared/url.ts';
import { arePlansSplit } from './plan-groups.query.ts';

/** The head of a column of counts. */
export interface PlanColumn {
  label: string;
  href?: string;
  /** Stands in a cell without a count. */
  nothing?: string;
}

/**
 * The columns of a table that counts something in every plan: one a plan or, above a bound of plans, one for all.
 *
 * @param nothingOf What stands where a plan has none.
 */
export function planColumns(nothingOf: (metadata: PlanMetadata) => string): PlanColumn[] {
  const plans = getPlans();
  if (arePlansSplit()) return [{ label: `全部 ${plans.length} 份方案` }];
  return plans.map(({ metadata }) => ({
    label: metadata.region,
    href: planHref(metadata.id),
    nothing: nothingOf(metadata),
  }));
}
