import type { TableColumn } from '../plan.ts';
import type { Span } from '../position.ts';
import { splitLines, trimSpan } from './lines.ts';
import { areTaskColumns, describeColumns } from './table-columns.ts';

/** A cell: the lines in it that hold something. */
export type Cell = readonly Span[];

/** A flattened Word table: every cell begins with a tab, and rows are runs of as many cells as the header has. */
export interface FlatTable {
  before: readonly Span[];
  header: readonly Cell[];
  columns: readonly TableColumn[];
  rows: readonly (readonly Cell[])[];
  /** Cells that the last row has; fewer than the header's where the text breaks off. */
  lastRowCells: number;
  after: readonly Span[];
}

/**
 * Read a text as a flattened table, or return `null` where it is none.
 *
 * It is one if its first tabbed lines, one after the other, name the columns of a task table, and rows of as many cells
 * follow.
 */
export function readFlatTable(text: string): FlatTable | null {
  if (!text.includes('\t')) return null;
  const lines = splitLines(text);
  const first = lines.findIndex(([start, end]) => end > start && text[start] === '\t');
  if (first === -1) return null;

  const cells = readCells(text, lines.slice(first));
  const width = countHeaderColumns(text, lines, first);
  const header = cells.slice(0, width);
  const columns = describeColumns(header.map((cell) => cellText(text, cell)));
  const isRegular = areRowsApart(text, lines.slice(first), width);
  if (cells.length < 2 * width || !areTaskColumns(columns, isRegular)) return null;

  const body = cells.slice(width);
  const rows = chunk(body, width);
  const lastRowCells = body.length % width || width;
  const after = takeTrailing(text, rows);
  const before = filled(text, lines.slice(0, first));
  return { before, header, columns, rows, lastRowCells, after };
}

/** The words of a cell, its lines parted by line feeds. */
export function cellText(text: string, cell: Cell): string {
  return cell.map((span) => text.slice(...span)).join('\n');
}

/** The header's cells follow one another without a blank line or an empty cell between them. */
function countHeaderColumns(text: string, lines: readonly Span[], first: number): number {
  let columns = 0;
  for (const line of lines.slice(first)) {
    const [start, end] = trimSpan(text, line);
    if (start === end) break;
    if (text[line[0]] === '\t') columns++;
  }
  return columns;
}

/** Whether empty lines part a text into rows of so many cells each; a cell may hold empty lines, but begins no row. */
function areRowsApart(text: string, lines: readonly Span[], width: number): boolean {
  let begun = 0;
  return lines.every(([start, end], at) => {
    if (text[start] !== '\t' || end === start) return true;
    const before = text.slice(...(lines[at - 1] ?? [0, 0]));
    const isApart = !before.startsWith('\t') && before.trim() === '';
    return isApart === (begun++ % width === 0);
  });
}

function readCells(text: string, lines: readonly Span[]): Span[][] {
  const cells: Span[][] = [];
  for (const line of lines) {
    if (text[line[0]] === '\t') cells.push([]);
    const [start, end] = trimSpan(text, line);
    if (end > start) cells.at(-1)?.push([start, end]);
  }
  return cells;
}

function filled(text: string, lines: readonly Span[]): Span[] {
  return lines.map((line) => trimSpan(text, line)).filter(([start, end]) => end > start);
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}

/** What stands two blank lines or more below the last cell is no part of it. */
function takeTrailing(text: string, rows: Span[][][]): Span[] {
  const cell = rows.at(-1)?.at(-1);
  if (!cell) return [];
  const cut = cell.findIndex((span, index) => {
    const before = cell[index - 1];
    return before && (text.slice(before[1], span[0]).match(/\n/g)?.length ?? 0) > 2;
  });
  return cut === -1 ? [] : cell.splice(cut);
}
