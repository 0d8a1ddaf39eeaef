/** A value that a dataset's rows may hold. */
export type CellValue = string | number | boolean | null | readonly CellValue[] | CellObject;

interface CellObject {
  readonly [key: string]: CellValue;
}

const byteOrderMark = '\ufeff';
/** A column of a file, and how it writes what a spreadsheet would take for something else. */
export interface CsvColumn {
  name: string;
  /** What is written for some values: `eq` for `=`, which no sign has to guard then. */
  csvWords?: Readonly<Record<string, string>>;
  /** A sign in front of every value that keeps it a word: `§2.10` is no decimal. */
  csvSign?: string;
}

/** Signs that make a spreadsheet run a cell; some take their wide forms for the same. */
const runnable = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * Write rows as CSV after RFC 4180: CRLF line ends, quotes doubled, with a byte order mark so that Excel reads Chinese.
 *
 * Nested objects become columns with dotted names; lists become one cell, their items on lines of their own, objects
 * in them as their values, pairs of numbers as `start-end`. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly object[], columns: readonly (CsvColumn | string)[]): string {
  const described = columns.map((column) =>
    typeof column === 'string' ? { name: column } : column,
  );
  const lines = [
    described.map(({ name }) => name),
    ...rows.map((row) =>
      described.map((column) =>
        written(cellAt(row as Record<string, CellValue>, column.name), column),
      ),
    ),
  ];
  return byteOrderMark + lines.map((cells) => cells.map(quote).join(',')).join('\r\n') + '\r\n';
}

function written(cell: string, { csvWords = {}, csvSign = '' }: CsvColumn): string {
  const word = Object.hasOwn(csvWords, cell) ? (csvWords[cell] ?? cell) : cell;
  return word === '' ? word : `${csvSign}${word}`;
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
