import type { Edit } from '../repair/edits.ts';
import { lastAtMost, type Span } from '../position.ts';

/** A text after some edits, with the way back. */
export interface EditedText {
  text: string;
  /** Where a stretch of the edited text stands in the source; an empty one has the place of what follows it. */
  toSource: (span: Span) => Span;
}

/** Stretches of an edited text that each come from one stretch of the source, in columns. */
interface Stretches {
  at: number[];
  from: number[];
  /** Where each ends in the source. */
  until: number[];
  /** Whether its signs stand for those of the source one by one. */
  even: boolean[];
}

/** Apply ordered edits to a source; what they put in stands where what they replace stood. */
export function mapPositions(source: string, edits: readonly Edit[]): EditedText {
  if (edits.length === 0) return { text: source, toSource: (span) => span };
  const stretches: Stretches = { at: [], from: [], until: [], even: [] };
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const add = (part: string, until: number): void => {
    if (part !== '') {
      stretches.at.push(length);
      stretches.from.push(from);
      stretches.until.push(until);
      stretches.even.push(part.length === until - from);
      parts.push(part);
      length += part.length;
    }
    from = until;
  };
  for (const { start, end, replacement } of edits) {
    add(source.slice(from, start), start);
    add(replacement, end);
  }
  add(source.slice(from), source.length);
  return { text: parts.join(''), toSource: mapper(stretches, length, source.length) };
}

function mapper(
  stretches: Stretches,
  length: number,
  sourceLength: number,
): EditedText['toSource'] {
  const { at, from, until, even } = stretches;
  const startOf = (offset: number): number => {
    if (offset >= length) return sourceLength;
    const index = lastAtMost(at, offset);
    const start = from[index] ?? 0;
    return even[index] ? start + offset - (at[index] ?? 0) : start;
  };
  const endOf = (offset: number): number => {
    const index = lastAtMost(at, offset - 1);
    const end = (from[index] ?? 0) + offset - (at[index] ?? 0);
    return even[index] ? end : (until[index] ?? 0);
  };
  return ([start, end]) => {
    const first = startOf(start);
    return [first, end > start ? endOf(end) : first];
  };
}
