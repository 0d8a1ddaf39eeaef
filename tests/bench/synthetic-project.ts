/** A copy of the project with more plans than it has. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../src/corpus/io.ts';
import { writePlanFiles } from './synthetic/plan-files.ts';
import { syntheticPlans } from './synthetic/plans.ts';
import { copyProject } from './project-copy.ts';

const seed = 2016;

/** A project in a folder of its own, which the caller deletes. */
export interface SyntheticProject {
  folder: string;
  plans: number;
  clauses: number;
}

/**
 * Copy the project at `root` and add synthetic plans until there are `count`. The real plans stay, for lessons and changes
 * speak of them.
 */
export function makeSyntheticProject(root: URL, name: string, count: number): SyntheticProject {
  const folder = copyProject(root, name);
  const base = readCorpus(root);
  const real = new Set(base.plans.map(({ metadata }) => metadata.adcode));
  let plans = base.plans.length;
  let clauses = base.plans.reduce((sum, plan) => sum + plan.clauses.length, 0);
  for (const plan of syntheticPlans(base, { count, seed })) {
    if (plans >= count) break;
    if (real.has(plan.metadata.adcode)) continue;
    const { id, page, seed: text } = writePlanFiles(plan);
    writeFileSync(join(folder, `content/plans/${id}.mdx`), page);
    writeFileSync(join(folder, `seeds/${id}.txt`), text);
    plans += 1;
    clauses += plan.clauses.length;
  }
  return { folder, plans, clauses };
}
