import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'astro/zod';
import { Reporter } from '../diagnostics.ts';
import { LineIndex } from '../position.ts';
import type { Diagnostic } from '../types.ts';

/** A register as read: its entries, empty where anything is wrong, and what is wrong. */
export interface ReadRegister<Entry> {
  entries: readonly Entry[];
  diagnostics: readonly Diagnostic[];
}

export interface RegisterFormat<Entry> {
  /** The name under which problems are reported: `content/agencies.yaml`. */
  file: string;
  entry: z.ZodType<Entry>;
  /** What names an entry; no two entries share it. */
  keyOf: (entry: Entry) => string;
  /** What to do about a field that fails its check, by the field's path within an entry. */
  remedies: Readonly<Record<string, string>>;
}

/** Read and check a register written as a YAML list; problems name the line, the key and the remedy. */
export function readRegister<Entry>(
  text: string,
  format: RegisterFormat<Entry>,
): ReadRegister<Entry> {
  const reporter = new Reporter(format.file, new LineIndex(text));
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
  for (const error of document.errors) {
    reporter.report('register-syntax', { problem: error.message }, error.pos[0]);
  }
  if (document.errors.length > 0) return { entries: [], diagnostics: reporter.diagnostics };
  const result = z.array(format.entry).safeParse(document.toJS());
  if (!result.success) {
    for (const issue of result.error.issues)
      reportIssue(issue, document, format.remedies, reporter);
    return { entries: [], diagnostics: reporter.diagnostics };
  }
  reportDoubles(result.data, document, format.keyOf, reporter);
  return { entries: result.data, diagnostics: reporter.diagnostics };
}

type Issue = z.core.$ZodIssue;

function reportIssue(
  issue: Issue,
  document: Document,
  remedies: Readonly<Record<string, string>>,
  reporter: Reporter,
): void {
  const extras = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
  for (const extra of extras) {
    const path = extra === undefined ? issue.path : [...issue.path, extra];
    const known = remedies[path.filter((part) => typeof part === 'string').join('.')];
    const problem = extra === undefined ? describe(document.getIn(path)) : '没有这个字段';
    const remedy = extra === undefined ? (known ?? '') : '请检查拼写，或删去。';
    const key = path
      .map((part) => (typeof part === 'number' ? `第 ${part + 1} 项` : String(part)))
      .join('.');
    reporter.report(
      'register-field',
      { key: key || '整个文件', problem, remedy },
      offsetOf(document, path),
    );
  }
}

function describe(value: unknown): string {
  if (value === undefined) return '缺少这个字段';
  return `“${isNode(value) ? value.toString().trim() : JSON.stringify(value)}”不合要求`;
}

/** The place of a key, or of the nearest one above it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function reportDoubles<Entry>(
  entries: readonly Entry[],
  document: Document,
  keyOf: (entry: Entry) => string,
  reporter: Reporter,
): void {
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const key = keyOf(entry);
    if (seen.has(key)) reporter.report('register-duplicate', { key }, offsetOf(document, [index]));
    seen.add(key);
  });
}
