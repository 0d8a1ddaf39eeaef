import { firstIndex } from './compare.ts';

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
