import type { Span } from '../types.ts';

const marks = /[（(【[\]】）)]/g;
const openers = /[（(【[]/;
const closers = /[）)】\]]/;

/**
 * Find what stands in brackets, outer ones before the inner ones that they hold.
 *
 * Full-width and half-width marks pair with each other, as texts mix them; a bracket that nothing closes runs to the end
 * of the text, and one that nothing opens is skipped.
 */
export function findBrackets(text: string): Span[] {
  const open: number[] = [];
  const found: Span[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (openers.test(mark)) open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) found.push([start + 1, index]);
    }
  }
  found.push(...open.map((start): Span => [start + 1, text.length]));
  return found.sort(([one], [other]) => one - other);
}

/**
 * Cut a stretch of text at marks, leaving alone those within brackets.
 *
 * @param marks a global pattern that finds the marks and all brackets
 */
export function splitOutside(text: string, [start, end]: Span, marks: RegExp): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(marks)) {
    if (openers.test(mark)) depth++;
    else if (closers.test(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push([from, start + index]);
      from = start + index + mark.length;
    }
  }
  parts.push([from, end]);
  return parts;
}
