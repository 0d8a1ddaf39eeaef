import { pathToFileURL } from 'node:url';

import { ContentError } from '../corpus/content-error.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Clause, Plan } from '../corpus/plan.ts';
import { readCorpus } from '../corpus/io.ts';
import { once, oncePer } from './once.ts';

/** Pages are bundled and get modules of their own; here they and the integrations find the same corpus. */
const shared = globalThis as { jingtuCorpus?: Corpus };
const plansById = once(() => new Map(getPlans().map((plan) => [plan.metadata.id, plan])));
const clausesById = oncePer(({ clauses }: Plan) => new Map(clauses.map((one) => [one.id, one])));

/** The whole corpus, read once in a build. */
export function loadCorpus(): Corpus {
  shared.jingtuCorpus ??= readCorpus(pathToFileURL(`${process.cwd()}/`));
  return shared.jingtuCorpus;
}

/** Have the corpus read anew when it is next asked for. */
export function forgetCorpus(): void {
  delete shared.jingtuCorpus;
}

/** All plans, in the order of their administrative codes. */
export function getPlans(): readonly Plan[] {
  return loadCorpus().plans;
}

/** The plan with this id, if there is one. */
export function findPlan(id: string): Plan | undefined {
  return plansById().get(id);
}

/** The plan with this id; there must be one. */
export function getPlan(id: string): Plan {
  const plan = findPlan(id);
  if (!plan) throw new ContentError(`没有方案 ${id}。请检查 content/plans/ 里是否有 ${id}.mdx。`);
  return plan;
}

/** The clause with this id, `gansu/2.4.2`, if there is one. */
export function findClause(id: string): Clause | undefined {
  const plan = findPlan(planOf(id));
  return plan && clausesById(plan).get(id);
}

/** The clause with this id; there must be one. */
export function getClause(id: string): Clause {
  const clause = findClause(id);
  if (!clause) throw new ContentError(`没有条款 ${id}。`);
  return clause;
}

/** The id of the plan in which a clause stands. */
export function planOf(clauseId: string): string {
  return clauseId.slice(0, clauseId.indexOf('/'));
}
