import { ContentError } from '../corpus/content-error.ts';
import { readChanges, type Change } from '../corpus/registers/changes.ts';
import { findClause, findPlan } from '../shared/corpus.query.ts';
import { readContent } from '../shared/content.query.ts';
import { once } from '../shared/once.ts';

const file = 'content/changes.yaml';

/** Every change, the newest first. */
export const getChanges = once((): readonly Change[] =>
  readContent(file, readChanges).toSorted(
    (one, other) => Date.parse(other.date) - Date.parse(one.date),
  ),
);

/**
 * Every change with what it is about, the newest first.
 *
 * @throws Error where a change names a plan or a clause that is not there.
 */
export function resolveChanges() {
  return getChanges().map((change) => ({
    ...change,
    plans: change.plans.map((id) => {
      const plan = findPlan(id);
      if (!plan) throw missing(change, `方案 ${id}`);
      return plan;
    }),
    clauses: change.clauses.map((id) => {
      const clause = findClause(id);
      if (!clause) throw missing(change, `条款 ${id}`);
      return clause;
    }),
  }));
}

function missing({ id }: Change, what: string): ContentError {
  return new ContentError(`${file}：${id} 里的${what}不存在。请检查拼写，或从这一项里删去。`);
}
