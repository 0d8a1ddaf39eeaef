import { parseNumeral } from '../numerals.ts';
import type { ColumnRole } from '../plan.ts';
import { readMarker, type Marker } from './markers.ts';
import { cellText, type Cell, type FlatTable } from './table-cells.ts';

/** A column, and what all its cells together tell of it. */
export interface Column {
  role: ColumnRole;
  /** The name that its cells are shown with; its cells need none where they are headings or the text of clauses. */
  label: string;
  /** Whether each of its cells opens a clause. */
  opens: boolean;
  /** Whether its cells are headings rather than running text. */
  titled: boolean;
  /** Whether its cells print numbers before their words. */
  numbered: boolean;
  /** The column that holds the numbers of its clauses; -1 where none does. */
  numbers: number;
  /** Whether its cells belong to the innermost clause of their row, rather than to one on their left. */
  rowwise: boolean;
}

/** The cells of a level column are headings where they are on average no longer than this, otherwise text. */
const longestHeading = 45;

/** See from the cells of a table which columns open clauses, and what their clauses are made of. */
export function readColumns(text: string, flat: FlatTable): Column[] {
  const lastLevel = flat.columns.findLastIndex(({ role }) => role === 'level');
  const columns = flat.columns.map(({ name, role }, column): Column => {
    const groups = isGrouping(flat, column);
    const opens = role === 'level' || groups;
    const numbered = opens && hasNumbers(text, flat, column);
    // Short cells above other clauses name them; the innermost are what is to be done, and only a number makes a heading.
    const titled =
      (role === 'level' || role === 'other') &&
      opens &&
      (numbered || column < lastLevel) &&
      areShort(columnCells(flat, column));
    return { role, label: name, opens, titled, numbered, numbers: -1, rowwise: false };
  });
  for (const [column, own] of columns.entries()) own.rowwise = isRowwise(flat, columns, column);
  const numbers = columns.findIndex(({ role }) => role === 'number');
  const counted = countedBy(flat, columns, numbers);
  if (counted) counted.numbers = numbers;
  return columns;
}

function columnCells({ rows }: FlatTable, column: number): Cell[] {
  return rows.map((row) => row[column] ?? []).filter((cell) => cell.length > 0);
}

function hasNumbers(text: string, flat: FlatTable, column: number): boolean {
  const cells = columnCells(flat, column);
  const numbers = cells.filter((cell) => readMarker(text, cell[0]?.[0] ?? 0) !== null).length;
  return numbers * 2 > cells.length;
}

function areShort(cells: readonly Cell[]): boolean {
  const length = cells.reduce((sum, [[start, end] = [0, 0]]) => sum + end - start, 0);
  return length <= longestHeading * cells.length;
}

const grouping: ReadonlySet<ColumnRole | undefined> = new Set(['units', 'work', 'other']);

/**
 * Whether a column of units, of aims or of something else groups the clauses on its right: its cells were merged over
 * several of them, so that they belong to all of these and to none alone.
 */
function isGrouping(flat: FlatTable, column: number): boolean {
  const { role } = flat.columns[column] ?? {};
  const firstLevel = flat.columns.findIndex(({ role: own }) => own === 'level');
  if (!grouping.has(role) || column > firstLevel) return false;
  const isFilled = (row: readonly Cell[], at: number): boolean => (row[at]?.length ?? 0) > 0;
  const [first = []] = flat.rows;
  return (
    isFilled(first, column) &&
    flat.rows.some((row) => !isFilled(row, column) && isFilled(row, firstLevel))
  );
}

/**
 * Whether the cells of a column go on from row to row while the clause that they stand beside, one of an outer level, was
 * merged over several: they are about the rows.
 */
function isRowwise({ rows }: FlatTable, columns: readonly Column[], column: number): boolean {
  const levels = [...columns.keys()].filter((at) => columns[at]?.opens);
  const owner = levels.findLast((at) => at < column) ?? levels[0] ?? column;
  if (columns[column]?.opens !== false) return false;
  const isFilled = (row: readonly Cell[], at: number): boolean => (row[at]?.length ?? 0) > 0;
  const continued = rows.filter(
    (row) => !isFilled(row, owner) && levels.some((at) => at > owner && isFilled(row, at)),
  );
  const filled = continued.filter((row) => isFilled(row, column));
  return filled.length * 2 > continued.length;
}

/** The column whose clauses a column of numbers counts: the first that has as many cells, or else the first of all. */
function countedBy(
  flat: FlatTable,
  columns: readonly Column[],
  numbers: number,
): Column | undefined {
  if (numbers === -1) return undefined;
  const open = [...columns.entries()].filter(([, { opens }]) => opens);
  const count = (column: number): number => columnCells(flat, column).length;
  const found = open.find(([column]) => count(column) === count(numbers)) ?? open[0];
  return found?.[1].numbered === false ? found[1] : undefined;
}

/** Read a cell that holds nothing but a number, or return `null` where it holds something else. */
export function readNumberCell(text: string, cell: Cell): Marker | null {
  const [first] = cell;
  if (!first || cell.length > 1) return null;
  const marker = readMarker(text, first[0]);
  if (marker && marker.end >= first[1]) return marker;
  const label = cellText(text, cell);
  const ordinal = parseNumeral(label);
  if (!ordinal) return null;
  const [, end] = first;
  return {
    family: 'digit',
    ordinal,
    above: [],
    added: 0,
    label,
    labelSpan: first,
    span: first,
    end,
  };
}
