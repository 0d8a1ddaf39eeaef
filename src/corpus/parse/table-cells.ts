import type { Span } from '../types.ts';
import { splitLines, trimSpan } from './lines.ts';

/** What a column of a task table holds. */
export type ColumnRole = 'level' | 'units' | 'work';

/** A cell: the lines in it that hold something. */
export type Cell = readonly Span[];

/** A flattened Word table: every cell begins with a tab, and rows are runs of as many cells as the header has. */
export interface FlatTable {
  before: readonly Span[];
  header: readonly Cell[];
  roles: readonly ColumnRole[];
  rows: readonly (readonly Cell[])[];
  /** Cells that the last row has; fewer than the header's where the text breaks off. */
  lastRowCells: number;
  after: readonly Span[];
}

const fewestColumns = 3;

/**
 * Read a text as a flattened table, or return `null` where it is none.
 *
 * It is one if its first tabbed lines, one after the other, name at least one column of content and one of units, and
 * rows of as many cells follow.
 */
export function readFlatTable(text: string): FlatTable | null {
  if (!text.includes('\t')) return null;
  const lines = splitLines(text);
  const first = lines.findIndex(([start, end]) => end > start && text[start] === '\t');
  if (first === -1) return null;

  const cells = readCells(text, lines.slice(first));
  const columns = countHeaderColumns(text, lines, first);
  const header = cells.slice(0, columns);
  const roles = header.map((cell) => columnRole(cellText(text, cell)));
  const isTable =
    columns >= fewestColumns && cells.length >= 2 * columns && roles.includes('level');
  if (!isTable || !roles.includes('units')) return null;

  const body = cells.slice(columns);
  const rows = chunk(body, columns);
  const lastRowCells = body.length % columns || columns;
  const after = takeTrailing(text, rows);
  return { before: filled(text, lines.slice(0, first)), header, roles, rows, lastRowCells, after };
}

/** The words of a cell, its lines parted by line feeds. */
export function cellText(text: string, cell: Cell): string {
  return cell.map((span) => text.slice(...span)).join('\n');
}

/** The header's cells follow one another without a blank line between them. */
function countHeaderColumns(text: string, lines: readonly Span[], first: number): number {
  let columns = 0;
  for (const [start, end] of lines.slice(first)) {
    if (text[start] !== '\t' || end - start < 2) break;
    columns++;
  }
  return columns;
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

function columnRole(name: string): ColumnRole {
  const title = name.replace(/\s/gu, '');
  if (/单位|單位|部门|部門|责任人/u.test(title)) return 'units';
  if (/具体|措施|时限|时间|进度|备注|要求|目标|具體|進度/u.test(title)) return 'work';
  return 'level';
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
