import { pathToFileURL } from 'node:url';

import type { Clause, Corpus, Plan } from '../corpus/types.ts';
import { readCorpus } from '../corpus/io.ts';

let corpus: Corpus | undefined;

/** The whole corpus, read once in a build. */
export function loadCorpus(): Corpus {
  corpus ??= readCorpus(pathToFileURL(`${process.cwd()}/`));
  return corpus;
}

/** All plans, in the order of their administrative codes. */
export function getPlans(): readonly Plan[] {
  return loadCorpus().plans;
}

/** The plan with this id; there must be one. */
export function getPlan(id: string): Plan {
  const plan = getPlans().find(({ metadata }) => metadata.id === id);
  if (!plan) throw new Error(`没有方案 ${id}。请检查 content/plans/ 里是否有 ${id}.mdx。`);
  return plan;
}

/** The clause with this id, `gansu/2.4.2`, if there is one. */
export function findClause(id: string): Clause | undefined {
  const plan = getPlans().find(({ metadata }) => id.startsWith(`${metadata.id}/`));
  return plan?.clauses.find((clause) => clause.id === id);
}

/** The clause with this id; there must be one. */
export function getClause(id: string): Clause {
  const clause = findClause(id);
  if (!clause) throw new Error(`没有条款 ${id}。`);
  return clause;
}
