import type { Document } from 'yaml';
import { z } from 'astro/zod';
import { check } from '../check-words.ts';
import { Reporter } from '../diagnostics.ts';
import { LineIndex } from '../position.ts';
import { readYaml } from '../read-yaml.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { describeIssues } from '../yaml-issues.ts';
import { valuePlace } from '../yaml-place.ts';

/** A register as read: its entries, empty where anything is wrong, and what is wrong. */
export interface ReadRegister<Entry> {
  entries: readonly Entry[];
  diagnostics: readonly Diagnostic[];
}

export interface RegisterFormat<Entry> {
  /** The name under which problems are reported: `content/agencies.yaml`. */
  file: string;
  /** What it holds; its fields say by `describe` what to write in them. */
  entry: z.ZodType<Entry>;
  /** What names an entry; no two entries share it. */
  keyOf: (entry: Entry) => string;
  /** Whether there may be nothing to list; an empty list of anything else is a file that was emptied by mistake. */
  mayBeEmpty?: boolean;
}

/** Read and check a register written as a YAML list; problems name the line, the key and the remedy. */
export function readRegister<Entry>(
  text: string,
  format: RegisterFormat<Entry>,
): ReadRegister<Entry> {
  const reporter = new Reporter(format.file, new LineIndex(text));
  const { document, value, problems: slips } = readYaml(text);
  for (const { problem, offset } of slips) reporter.report('register-syntax', { problem }, offset);
  if (slips.length > 0) return { entries: [], diagnostics: reporter.diagnostics };
  if (value === null || (Array.isArray(value) && value.length === 0 && !format.mayBeEmpty)) {
    reporter.report('register-empty', {}, 0);
    return { entries: [], diagnostics: reporter.diagnostics };
  }
  const schema = z.array(format.entry);
  const result = check(schema, value);
  if (!result.success) {
    const problems = describeIssues(result.error.issues, document, schema);
    for (const { offset, ...problem } of problems)
      reporter.report('register-field', problem, offset);
    return { entries: [], diagnostics: reporter.diagnostics };
  }
  reportDoubles(result.data, document, format.keyOf, reporter);
  return { entries: result.data, diagnostics: reporter.diagnostics };
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
    if (seen.has(key))
      reporter.report('register-duplicate', { key }, valuePlace(document, [index]));
    seen.add(key);
  });
}
