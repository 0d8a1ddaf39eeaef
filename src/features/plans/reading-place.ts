/**
 * The last of several headings, in the order of the page, whose top has passed a line of the window; -1 before the first.
 *
 * @example lastBegun([-900, -20, 640], 200) // 1
 */
export function lastBegun(tops: readonly number[], line: number): number {
  return tops.findLastIndex((top) => top <= line);
}
