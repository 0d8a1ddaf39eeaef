import { isAreaUnit } from '../cells/area.ts';
import { readHead } from './heads.ts';
import type { MergeIndex } from './merges.ts';
import type { Head, Sheet, SheetRow } from '../types.ts';

/** A head with the place of its column, counted from 0. */
export type Column = Head & { at: number };

/** The heads of a table, which may stand in up to three rows. */
export interface HeadBand {
  columns: readonly Column[];
  /** How many rows below the first belong to it. */
  rowsBelow: number;
}

/** So many rows above or below the row that names the plots may belong to its heads. */
const mostRows = 2;
/** Of so many heads that are understood no sentence and no plot has as many. */
const manyHeads = 3;
/** So large a share of a row's cells are heads that are understood, wherever in it they stand. */
const leastShare = 1 / 3;
const longestSubHead = 20;

/** A cell that is not empty, with the head that it may be. */
export interface KnownCell {
  at: number;
  cell: string;
  head: Head | null;
}

/** The cells of a row that are not empty, with the heads that they may be. */
export function readKnown(cells: readonly string[]): readonly KnownCell[] {
  const read = known.get(cells);
  if (read) return read;
  const found = cells.flatMap((cell, at) =>
    cell === '' ? [] : [{ at, cell, head: readHead(cell) }],
  );
  known.set(cells, found);
  return found;
}

/** Rows are looked at for how a sheet can be read, and again while it is. */
const known = new WeakMap<readonly string[], readonly KnownCell[]>();

/** Whether the cells of a row are heads by their share, with one that names plots and no figures among them. */
export function isHeadRow(row: readonly KnownCell[]): boolean {
  const known = row.filter(({ head }) => head !== null);
  const isNamed = known.some(({ head }) => head?.target === 'name');
  // A plot has its number in the first cell, and often its size or position in another.
  if (known.length < 2 || !isNamed || row.some(({ cell }) => figure.test(cell))) return false;
  return known.length >= row.length * leastShare || known.length >= manyHeads;
}

const figure = /^[\d.,]+$/u;

/** Read the heads that begin in a row of a sheet; `null` where it is no row of heads. */
export function readHeadBand(sheet: Sheet, index: number, merges: MergeIndex): HeadBand | null {
  const row = sheet.rows[index]!;
  const own = readHeadRow(row);
  if (!own) return null;
  const above = headsAbove(sheet, index, own);
  let printed: readonly string[] = row.cells;
  let columns: readonly Column[] = [...own, ...above].sort(byPlace);
  let rowsBelow = 0;
  for (; rowsBelow < mostRows; rowsBelow++) {
    const below = sheet.rows[index + rowsBelow + 1];
    const sub = below ? readSubHeads(columns, { row, printed }, below, merges) : null;
    if (!sub || !below) break;
    columns = sub;
    printed = printed.map((cell, at) => (below.cells[at] ?? '') || cell);
  }
  return { columns: withSecondCells(columns, row, printed, merges), rowsBelow };
}

/**
 * Whether heads below a table are heads indeed: those of the table again, or so many that no plot has as many.
 *
 * A plot may well have 企业 and 其他 in its cells, which are names of columns elsewhere.
 */
export function isNewTable(
  { cells }: SheetRow,
  columns: readonly Column[],
  former: readonly Column[] | null,
): boolean {
  if (former === null) return true;
  const known = columns.filter(({ at }) => (cells[at] ?? '') !== '');
  const again = known.filter(({ at, printed }) =>
    former.some((one) => one.at === at && one.printed.startsWith(printed)),
  );
  const filled = cells.filter((cell) => cell !== '').length;
  return (
    again.length * 2 >= known.length ||
    (known.length >= manyHeads && known.length * 3 >= filled * 2)
  );
}

/** The columns of a row of heads; `null` where it is none. */
export function readHeadRow({ cells }: SheetRow): Column[] | null {
  if (!cells.some((cell) => cell.length <= 30 && /名\s*称|项目|企业|地块|单位/u.test(cell)))
    return null;
  const row = readKnown(cells);
  if (!isHeadRow(row)) return null;
  return row.flatMap(({ at, head }) => (head ? [{ ...head, at }] : []));
}

/** A position below one head may fill two cells: the head is merged over both, or the one beside it is empty. */
function withSecondCells(
  columns: readonly Column[],
  row: SheetRow,
  printed: readonly string[],
  merges: MergeIndex,
): readonly Column[] {
  const taken = new Set(columns.map(({ at }) => at));
  return columns.flatMap((column) => {
    const next = column.at + 1;
    if (column.target !== 'point' || taken.has(next) || (printed[next] ?? '') !== '')
      return [column];
    const merge = merges.of(row.number, column.at);
    const isWide = merge === undefined || (merge.left <= next && next <= merge.right);
    return isWide ? [column, { ...column, at: next }] : [column];
  });
}

/**
 * Part the columns of tables that stand side by side in one sheet, each with the same heads; one table is one part.
 *
 * @returns the columns of each table, from left to right
 */
export function splitTables(columns: readonly Column[]): readonly (readonly Column[])[] {
  const [first] = columns;
  const starts = columns.flatMap(({ printed }, at) => (printed === first?.printed ? [at] : []));
  const parts = starts.map((start, index) => columns.slice(start, starts[index + 1]));
  const headsOf = (part: readonly Column[]): string => part.map(({ printed }) => printed).join();
  const isAlike = parts.every(
    (part) =>
      part.length > 1 &&
      headsOf(part) === headsOf(parts[0]!) &&
      part.some(({ target }) => target === 'name'),
  );
  return isAlike ? parts : [columns];
}

const byPlace = (one: Column, other: Column): number => one.at - other.at;

/** Heads of columns that are named only in the rows above, such as 序号 beside a group of others. */
function headsAbove(sheet: Sheet, index: number, own: readonly Column[]): Column[] {
  const known = new Set(own.map(({ at }) => at));
  const row = sheet.rows[index]!;
  const found = new Map<number, Column>();
  for (const above of sheet.rows.slice(Math.max(0, index - mostRows), index).toReversed()) {
    for (const [at, cell] of above.cells.entries()) {
      if (known.has(at) || found.has(at) || (row.cells[at] ?? '') !== '') continue;
      const head = readHead(cell);
      if (head) found.set(at, { ...head, at });
    }
  }
  return [...found.values()];
}

/** Heads below others: 经度 and 纬度 below 坐标. A plot has a name, so a row without one may be such a row. */
function readSubHeads(
  columns: readonly Column[],
  { row, printed }: { row: SheetRow; printed: readonly string[] },
  below: SheetRow,
  merges: MergeIndex,
): readonly Column[] | null {
  const filled = below.cells.flatMap((cell, at) => (cell === '' ? [] : [{ cell, at }]));
  const hasName = columns.some(
    ({ target, at }) => target === 'name' && (below.cells[at] ?? '') !== '',
  );
  const isWordy = filled.some(
    ({ cell }) => cell.length > longestSubHead || /^[\d.,，\s]+$/u.test(cell),
  );
  if (filled.length === 0 || hasName || isWordy) return null;
  const subs = filled.map(({ cell, at }) => {
    const above = aboveOf(row, printed, at, merges);
    return { at, own: subHead(cell, above), inherited: inherit(cell, above) };
  });
  if (subs.filter(({ own }) => own).length * 2 < subs.length) return null;
  const named = subs.flatMap(({ at, own, inherited }) => {
    const head = own ?? inherited;
    return head ? [{ ...head, at }] : [];
  });
  const taken = new Set(subs.map(({ at }) => at));
  return [...columns.filter(({ at }) => !taken.has(at)), ...named].sort(byPlace);
}

/** A row of units below the heads: 平方米 below 面积. */
function isUnit(cell: string): boolean {
  return isAreaUnit(cell) || /^[°度米]$/u.test(cell);
}

/** 名称 below 土地使用权人 is not that of the plot. */
function subHead(cell: string, above: string): Head | null {
  const outer = readHead(above);
  const bare = cell.replaceAll(/^[（(]|[）)]$/gu, '');
  if (isUnit(bare)) return outer && { ...outer, bracket: outer.bracket || bare };
  const own = readHead(cell);
  const people = own?.target === 'name' && own.printed === '名称' ? inherit(cell, above) : null;
  return readHead(`${above}${cell}`) ?? people ?? own;
}

/** What stands below a head and says no more than which part of it: 土壤 below 主要污染物. */
function inherit(cell: string, above: string): Head | null {
  const head = readHead(above);
  return head && { ...head, printed: `${head.printed}${cell.replaceAll(/\s+/gu, '')}` };
}

/** The head that a column stands under. */
function aboveOf(
  row: SheetRow,
  printed: readonly string[],
  at: number,
  merges: MergeIndex,
): string {
  const merge = merges.of(row.number, at);
  if (merge) return printed[merge.left] ?? '';
  return printed.slice(0, at + 1).findLast((cell) => cell !== '') ?? '';
}
