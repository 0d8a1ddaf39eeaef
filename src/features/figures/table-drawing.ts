import { element, type Xml } from '../../corpus/export/xml.ts';
import type { Drawing } from './figure.ts';
import { colours, drawingWidth } from './picture.ts';
import { breakLines, drawLines, lineHeight } from './svg-text.ts';

/** A cell of a drawn table. */
export interface DrawnCell {
  text: string;
  isBold?: boolean;
  /** For what is not there: 没有写. */
  isMuted?: boolean;
  /** A bar under the text, its parts as shares of the width of the cell. */
  bar?: readonly number[];
}

/** The columns of a drawn table, each with its share of the width, and its rows, a cell a column. */
interface DrawnTable {
  columns: readonly { label: string; share: number }[];
  rows: readonly (readonly DrawnCell[])[];
}

const gap = 18;
const pad = 9;
const barHeight = 8;
const barColours = [colours.mark, colours.rule] as const;

/** Draw a table, its text broken to the width of its columns. */
export function drawTable({ columns, rows }: DrawnTable, size = 21): Drawing {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(
    ({ share }) => ((drawingWidth - gap * (columns.length - 1)) * share) / whole,
  );
  const lefts = widths.map((_, at) =>
    widths.slice(0, at).reduce((sum, width) => sum + width + gap, 0),
  );
  const shapes: Xml[] = [];
  let y = 0;
  const drawRow = (cells: readonly DrawnCell[], isHead: boolean): void => {
    const broken = cells.map(({ text }, at) => breakLines(text, widths[at]! / size));
    const barred = cells.some(({ bar }) => bar !== undefined);
    const most = Math.max(1, ...broken.map(({ length }) => length));
    for (const [at, { isBold = isHead, isMuted = isHead, bar = [] }] of cells.entries()) {
      const fill = isMuted ? colours.muted : colours.text;
      shapes.push(...drawLines(broken[at]!, [lefts[at]!, y + pad], { size, fill, isBold }));
      shapes.push(...drawBar(bar, widths[at]!, [lefts[at]!, y + pad + most * lineHeight(size)]));
    }
    y += most * lineHeight(size) + 2 * pad + (barred ? barHeight : 0);
    const line = { x1: '0', x2: String(drawingWidth), y1: String(y), y2: String(y) };
    shapes.push(element('line', { ...line, stroke: isHead ? colours.strong : colours.rule }));
  };
  drawRow(
    columns.map(({ label }) => ({ text: label })),
    true,
  );
  for (const row of rows) drawRow(row, false);
  return { shapes, height: y };
}

function drawBar(parts: readonly number[], width: number, [left, top]: readonly [number, number]) {
  let x = left;
  return parts.map((part, at) => {
    const from = x;
    x += part * width;
    return element('rect', {
      x: from.toFixed(1),
      y: String(top),
      width: (part * width).toFixed(1),
      height: String(barHeight),
      fill: barColours[at] ?? colours.rule,
    });
  });
}
