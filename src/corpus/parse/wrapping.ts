import type { Span } from '../position.ts';

/** How a text is broken into lines of one width, as copies from PDF files and printed drafts are. */
export interface Wrapping {
  /** Columns of a full line; a Han character takes two, an ASCII character one. */
  width: number;
  /** Whether paragraphs begin with an indent. */
  indented: boolean;
}

const fewestLines = 10;
const narrowest = 30;
const widest = 130;
/** Columns that a line may fall short of the full width: no stop begins a line, no number is cut. */
const slack = 6;
const fullShare = 0.5;

/** Find the width at which every line of a text is broken, or `null` where a line is a paragraph. */
export function findWrapping(text: string, lines: readonly Span[]): Wrapping | null {
  const widths = lines.map((line) => measureLine(text, line)).filter((width) => width > 0);
  if (widths.length < fewestLines) return null;
  const counts = countWidths(widths);
  let best = { width: 0, full: 0 };
  for (let width = narrowest; width <= widest; width++) {
    const full = (counts[width] ?? 0) - (counts[width - slack - 1] ?? 0);
    if (full > best.full) best = { width, full };
  }
  const long = widths.filter((width) => width >= best.width * 0.6).length;
  const over = widths.filter((width) => width > best.width + 2).length;
  if (best.full < fewestLines / 2 || best.full < long * fullShare || over > widths.length * 0.05)
    return null;
  const indents = lines.filter(
    ([start, end]) => end > start && indentOf(text, start, end) >= 2,
  ).length;
  return { width: best.width, indented: indents >= 3 };
}

/** How many lines are at most so wide, by width. */
function countWidths(widths: readonly number[]): number[] {
  const counts = Array.from({ length: widest + 1 }, () => 0);
  for (const width of widths) if (width <= widest) counts[width] = (counts[width] ?? 0) + 1;
  for (let width = 1; width <= widest; width++)
    counts[width] = (counts[width] ?? 0) + (counts[width - 1] ?? 0);
  return counts;
}

/** The columns of a line, its indent included; lines far wider than any page are not counted to the end. */
function measureLine(text: string, [start, end]: Span): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  let width = 0;
  for (let at = start; at < last && width <= 2 * widest; at++)
    width += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return width;
}

/** The columns of blank at the head of a line. */
export function indentOf(text: string, start: number, end: number): number {
  let columns = 0;
  for (let at = start; at < end && /[ \t\u00a0\u3000]/.test(text.charAt(at)); at++)
    columns += text[at] === '\u3000' ? 2 : 1;
  return columns;
}

/** Whether a line fills its width, so that its last word need not be the last of the paragraph. */
export function isFullLine(text: string, line: Span, { width }: Wrapping): boolean {
  return measureLine(text, line) >= width - slack;
}
