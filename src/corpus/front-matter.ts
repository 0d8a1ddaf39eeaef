import { LineCounter, parseDocument } from 'yaml';
import { Reporter } from './diagnostics.ts';
import { LineIndex } from './position.ts';
import { planMetadataSchema, remedies } from './plan-metadata.ts';
import type { Diagnostic, PlanMetadata } from './types.ts';
import { describeIssues } from './yaml-issues.ts';

/** A plan's front matter as read: the metadata, or `null` with the reasons why not. */
export interface ReadFrontMatter {
  metadata: PlanMetadata | null;
  diagnostics: readonly Diagnostic[];
}

const fence = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** Read and check the front matter of `content/plans/<id>.mdx`; problems name the line and the key. */
export function readFrontMatter(id: string, file: string, text: string): ReadFrontMatter {
  const reporter = new Reporter(file, new LineIndex(text));
  const match = fence.exec(text);
  if (!match?.[1]) {
    reporter.report('front-matter-syntax', { problem: '文件开头没有夹在两行 --- 之间的前言' }, 0);
    return { metadata: null, diagnostics: reporter.diagnostics };
  }
  const start = text.indexOf(match[1]);
  const document = parseDocument(match[1], { lineCounter: new LineCounter(), prettyErrors: false });
  for (const error of document.errors) {
    reporter.report('front-matter-syntax', { problem: error.message }, start + error.pos[0]);
  }
  if (document.errors.length > 0) return { metadata: null, diagnostics: reporter.diagnostics };

  const result = planMetadataSchema.safeParse(document.toJS());
  if (result.success) return { metadata: { id, ...result.data }, diagnostics: [] };
  for (const { offset, ...problem } of describeIssues(result.error.issues, document, remedies)) {
    reporter.report('front-matter-field', problem, start + offset);
  }
  return { metadata: null, diagnostics: reporter.diagnostics };
}
