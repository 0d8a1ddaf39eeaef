/** The two files that an editor would keep of a synthetic plan. */
import { createHash } from 'node:crypto';
import type { Plan } from '../../../src/corpus/plan.ts';

/** A plan as it lies in a project: `content/plans/<id>.mdx` and `seeds/<id>.txt`. */
export interface PlanFiles {
  id: string;
  page: string;
  seed: string;
}

/** Write a plan's front matter, with a line that says what it is, and its text. */
export function writePlanFiles({ text, metadata }: Plan): PlanFiles {
  const { id, title, region, level, adcode, docNumber, issuer, date, basis } = metadata;
  const source = { file: `${id}.txt`, sha256: createHash('sha256').update(text).digest('hex') };
  const fields = { title, region, level, adcode, docNumber, issuer, date, basis, source };
  // Each value is JSON, which YAML reads as it is.
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const page = `---\n${lines.join('\n')}\n---\n\n仿真方案，只用来测量构建，不是真实的文件。\n`;
  return { id, page, seed: text };
}
