import { firstIndex } from '../compare.ts';
import type { Span } from '../position.ts';

const marks = /[（）。\n]/g;
/** Brackets within so many others are not looked at, so that a text of nothing but brackets costs no more than others. */
const deepest = 8;

/**
 * Find what stands in brackets of a folded text, outer ones before the inner ones that they hold.
 *
 * A bracket that nothing closes runs to the end of its sentence, or to the next such bracket; one that nothing opens is
 * skipped.
 */
export function findBrackets(text: string): Span[] {
  const open: number[] = [];
  const found: Span[] = [];
  const stops: number[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === '（') open.push(index);
    else if (mark === '）') {
      const start = open.pop();
      if (start !== undefined && open.length < deepest) found.push([start + 1, index]);
    } else stops.push(index);
  }
  const unclosed = open.map((start, nth): Span => [start + 1, unclosedEnd(start, open[nth + 1])]);
  return [...found, ...unclosed].sort(([one], [other]) => one - other);

  function unclosedEnd(start: number, next = text.length): number {
    const stop = firstIndex(stops.length, (nth) => (stops[nth] ?? 0) >= start);
    return Math.min(next, stops[stop] ?? text.length);
  }
}

/**
 * Cut a stretch of folded text at marks, leaving alone those within brackets.
 *
 * @param marks a global pattern that finds the marks and all brackets
 */
export function splitOutside(text: string, [start, end]: Span, marks: RegExp): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(marks)) {
    if (mark === '（') depth++;
    else if (mark === '）') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push([from, start + index]);
      from = start + index + mark.length;
    }
  }
  parts.push([from, end]);
  return parts;
}
