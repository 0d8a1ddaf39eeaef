import { cutSentences } from './sentences.ts';
import type { Label } from './label-register.ts';
import type { ComparedPlan } from './units.ts';

/**
 * Give every sentence of the labelled clauses its row; labels of plans that are not there are left aside. A problem is a label
 * that fits no sentence: which of the list, the field within it, and what is there instead.
 */
export function labelSentences(
  list: readonly Label[],
  plans: readonly Pick<ComparedPlan, 'id' | 'clauses'>[],
) {
  const known = new Set(plans.map(({ id }) => id));
  const clauses = new Map(plans.flatMap((plan) => plan.clauses.map(({ id }) => [id, plan])));
  const sentences = Map.groupBy(
    plans.flatMap((plan) => cutSentences(plan.clauses)),
    ({ clause }) => clause,
  );
  const labels = new Map<string, string>();
  const problems: { index: number; path: readonly string[]; problem: string }[] = [];
  for (const [index, { clause, row, sentences: others }] of list.entries()) {
    if (!known.has(clause.slice(0, clause.indexOf('/')))) continue;
    if (!clauses.has(clause))
      problems.push({ index, path: ['clause'], problem: `没有条款 ${clause}` });
    const own = (sentences.get(clause) ?? []).map(({ id }) => id);
    for (const id of own) labels.set(id, others[id.slice(clause.length + 1)] ?? row);
    for (const place of Object.keys(others))
      if (!own.includes(`${clause}#${place}`))
        problems.push({
          index,
          path: ['sentences', place],
          problem: `${clause} 没有第 ${place} 句`,
        });
  }
  return { labels, problems };
}
