import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import { Reporter } from './diagnostics.ts';
import { LineIndex } from './position.ts';
import { planMetadataSchema, remedies } from './plan-metadata.ts';
import type { Diagnostic, PlanMetadata } from './types.ts';

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
  for (const issue of result.error.issues) reportIssue(issue, document, start, reporter);
  return { metadata: null, diagnostics: reporter.diagnostics };
}

type Issue = z.core.$ZodIssue;

function reportIssue(issue: Issue, document: Document, start: number, reporter: Reporter): void {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
  for (const extra of unknown) {
    const path = extra === undefined ? issue.path : [...issue.path, extra];
    const key = path.map(String).join('.');
    const problem =
      extra === undefined ? describeIssue(issue, document.getIn(path)) : '没有这个字段';
    const remedy =
      extra === undefined
        ? (remedies[path.filter((part) => typeof part === 'string').join('.')] ?? '')
        : '请检查拼写，或删去。';
    reporter.report(
      'front-matter-field',
      { key, problem, remedy },
      start + offsetOf(document, path),
    );
  }
}

function describeIssue(issue: Issue, value: unknown): string {
  if (value === undefined) return '缺少这个字段';
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  if (issue.code === 'custom') return `“${shown}”${issue.message}`;
  return `“${shown}”不合要求`;
}

/** The place of a key, or of the nearest one above it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
