import type { z } from 'astro/zod';
import { check } from './check-words.ts';
import { Reporter } from './diagnostics.ts';
import { LineIndex } from './position.ts';
import { planFields, type PlanFrontMatter } from './plan-metadata.ts';
import { readYaml } from './read-yaml.ts';
import type { Diagnostic } from './diagnostic.ts';
import { describeIssues } from './yaml-issues.ts';
import { valuePlace } from './yaml-place.ts';

/** Where in its file the value at a path of the front matter stands; an offset. */
export type FieldPlace = (...path: readonly (string | number)[]) => number;

/** Front matter as read: its fields, or `null` with the reasons why not. */
export interface ReadFields<Fields> {
  fields: Fields | null;
  diagnostics: readonly Diagnostic[];
  placeOf: FieldPlace;
}

const fence = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/d;

/** How much of a text is its front matter; none where it has none. */
export function frontMatterLength(text: string): number {
  return fence.exec(text)?.[0].length ?? 0;
}

/** Read and check the front matter of an .mdx file; problems name the line and the key. */
export function readFields<Fields>(
  file: string,
  text: string,
  schema: z.ZodType<Fields>,
): ReadFields<Fields> {
  const reporter = new Reporter(file, new LineIndex(text));
  const match = fence.exec(text);
  const [start] = match?.indices?.[1] ?? [0];
  if (!match?.[1]) {
    reporter.report('front-matter-syntax', { problem: '文件开头没有夹在两行 --- 之间的前言' }, 0);
    return { fields: null, diagnostics: reporter.diagnostics, placeOf: () => start };
  }
  const { document, value, problems } = readYaml(match[1]);
  const placeOf: FieldPlace = (...path) => start + valuePlace(document, path);
  for (const { problem, offset } of problems) {
    reporter.report('front-matter-syntax', { problem }, start + offset);
  }
  if (problems.length > 0) return { fields: null, diagnostics: reporter.diagnostics, placeOf };

  const result = check(schema, value);
  if (result.success) return { fields: result.data, diagnostics: [], placeOf };
  for (const { offset, ...problem } of describeIssues(result.error.issues, document, schema)) {
    reporter.report('front-matter-field', problem, start + offset);
  }
  return { fields: null, diagnostics: reporter.diagnostics, placeOf };
}

/** Read and check the front matter of `content/plans/<id>.mdx`: the metadata, or `null` with the reasons why not. */
export function readFrontMatter(id: string, file: string, text: string) {
  const { fields, ...read } = readFields(file, text, planFields);
  const metadata: PlanFrontMatter | null = fields && { id, ...fields };
  return { metadata, ...read };
}
