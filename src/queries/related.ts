import { findRelated, type RelatedInPlan } from '../lib/related-clauses.ts';
import { getPlans } from './corpus.ts';

let related: ReadonlyMap<string, readonly RelatedInPlan[]> | undefined;

/** What the other plans say on the topic of a clause; nothing for a clause without text of its own. */
export function getRelated(clauseId: string): readonly RelatedInPlan[] {
  related ??= findRelated(getPlans());
  return related.get(clauseId) ?? [];
}
