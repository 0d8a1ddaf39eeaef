import { firstIndex } from './compare.ts';

/**
 * Places in a text: all offsets are UTF-16 code units into the verbatim source, and every range is half-open, `[start, end)`.
 */

/** A half-open range `[start, end)` of the verbatim source. */
export type Span = readonly [start: number, end: number];

/** A stretch of shown text that stands unchanged in the source: `text.slice(at, at + length) === source.slice(from, from + length)`. */
export interface Run {
  at: number;
  from: number;
  length: number;
}

/** Finds the line and column of offsets in one text. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      this.#starts.push(at + 1);
  }

  /** The 1-based line and column of an offset. */
  locate(offset: number): { line: number; column: number } {
    const line = lastAtMost(this.#starts, offset);
    return { line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 };
  }

  /** The offset of a 1-based line and column. */
  offsetOf({ line, column }: { line: number; column: number }): number {
    return (this.#starts[line - 1] ?? 0) + column - 1;
  }
}

/** The place of the last of some rising numbers that is not above a limit; 0 where all are. */
export function lastAtMost(numbers: readonly number[], limit: number): number {
  const above = firstIndex(numbers.length, (index) => (numbers[index] ?? 0) > limit);
  return Math.max(0, above - 1);
}
