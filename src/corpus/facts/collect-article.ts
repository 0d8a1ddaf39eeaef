import { findCharged, findPenalties, isOfArticle } from './articles.ts';
import type { CollectContext, Locate } from './collect-context.ts';
import type { Passage } from './passages.ts';

/** Add what an article of a law charges whom with, and the fines it sets, to the facts collected before. */
export function collectArticle(
  passage: Passage,
  locate: Locate,
  { resolveAgency, facts }: Pick<CollectContext, 'resolveAgency' | 'facts'>,
): void {
  if (!isOfArticle(passage)) return;
  const { responsibilities, penalties } = facts;
  const known = new Set(
    responsibilities.filter(({ clause }) => clause === passage.clause.id).map(({ unit }) => unit),
  );
  for (const { phrase, span, role, unit, agency } of findCharged(passage, resolveAgency)) {
    const place = locate(phrase, span);
    if (place && !known.has(unit)) responsibilities.push({ ...place, role, unit, agency });
    known.add(unit);
  }
  for (const { phrase, focus, ...penalty } of findPenalties(passage)) {
    const place = locate(phrase, focus);
    if (place) penalties.push({ ...place, ...penalty });
  }
}
