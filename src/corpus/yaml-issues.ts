import type { z } from 'astro/zod';
import { isNode, type Document } from 'yaml';
import { showHiddenCharacters } from './hidden-characters.ts';
import { remedyAt } from './remedies.ts';
import { keyPlace, valuePlace } from './yaml-place.ts';

/** A field of a YAML document that failed its check. */
export interface FieldProblem {
  /** `source.file`, `第 3 项.name`; `整个文件` for the document itself. */
  key: string;
  problem: string;
  remedy: string;
  /** Offset into the YAML text. */
  offset: number;
}

type Issue = z.core.$ZodIssue;

/**
 * Say in Chinese what a schema found wrong with a YAML document, one entry a field.
 *
 * What to do about a field its schema tells, by `describe`.
 */
export function describeIssues(
  issues: readonly Issue[],
  document: Document,
  schema: z.ZodType,
): FieldProblem[] {
  return issues.flatMap((issue) => {
    const extras = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (extras.length === 0) return [describeField(issue, document, schema)];
    return extras.map((extra) => describeExtra([...issue.path, extra], document));
  });
}

function describeField(
  { path, message }: Issue,
  document: Document,
  schema: z.ZodType,
): FieldProblem {
  const value: unknown = document.getIn(path);
  const problem = value === undefined ? '缺少这个字段' : `「${showValue(value)}」${message}`;
  return {
    key: keyOf(path),
    problem,
    remedy: remedyAt(schema, path),
    offset: valuePlace(document, path),
  };
}

function describeExtra(path: readonly PropertyKey[], document: Document): FieldProblem {
  return {
    key: keyOf(path),
    problem: '没有这个字段',
    remedy: '请检查拼写，或删去。',
    offset: keyPlace(document, path),
  };
}

function keyOf(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => (typeof part === 'number' ? `第 ${part + 1} 项` : String(part)));
  return parts.join('.') || '整个文件';
}

const mostShown = 60;

function showValue(value: unknown): string {
  const shown = [...printValue(value)];
  const isLong = shown.length > mostShown;
  return showHiddenCharacters(isLong ? `${shown.slice(0, mostShown).join('')}……` : shown.join(''));
}

function printValue(value: unknown): string {
  if (typeof value === 'string') return value;
  return isNode(value) ? value.toString().trim() : JSON.stringify(value);
}
