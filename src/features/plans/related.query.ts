import { RelatedFinder, type RelatedInPlan } from './related-clauses.ts';
import { getPlans, planOf } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';

const getFinder = once(() => new RelatedFinder(getPlans()));
/** Pages are made plan by plan, so that what was found for one is not needed after it. */
let latest: { plan: string; related: ReadonlyMap<string, readonly RelatedInPlan[]> } | undefined;

/** What the other plans say on the topic of a clause; nothing for a clause without text of its own. */
export function getRelated(clauseId: string): readonly RelatedInPlan[] {
  const plan = planOf(clauseId);
  if (latest?.plan !== plan) latest = { plan, related: getFinder().find(plan) };
  return latest.related.get(clauseId) ?? [];
}
