/** A value that a dataset's rows may hold. */
export type CellValue = string | number | boolean | null | readonly CellValue[] | CellObject;

interface CellObject {
  readonly [key: string]: CellValue;
}

const byteOrderMark = '\ufeff';
/** Signs that make a spreadsheet run a cell; some take their wide forms for the same. */
const runnable = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * Write rows as CSV after RFC 4180: CRLF line ends, quotes doubled, with a byte order mark so that Excel reads Chinese.
 *
 * Nested objects become columns with dotted names; lists become one cell, their items on lines of their own, objects
 * in them as their values, pairs of numbers as `start-end`. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly object[], columns: readonly string[]): string {
  const lines = [
    columns,
    ...rows.map((row) => columns.map((column) => cellAt(row as Record<string, CellValue>, column))),
  ];
  return byteOrderMark + lines.map((cells) => cells.map(quote).join(',')).join('\r\n') + '\r\n';
}

function cellAt(row: Record<string, CellValue>, column: string): string {
  const value = column
    .split('.')
    .reduce<CellValue | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), row);
  return value === undefined ? '' : toCell(value);
}

function isObject(value: CellValue | undefined): value is CellObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isObject(value)) return Object.values(value).map(toCell).join(' ');
  return value
    .map((item: CellValue) => (Array.isArray(item) ? item.join('-') : toCell(item)))
    .join('\n');
}

function quote(cell: string): string {
  const safe = runnable.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
