import { parse } from 'csv-parse/sync';
import { LineIndex } from '../../../../corpus/position.ts';
import { describeCsvError } from '../../../../corpus/registers/csv-problems.ts';
import type { CellMark, Sheet, SheetRow } from '../types.ts';
import { readTextCell } from './text-cells.ts';
import { limits } from './unpack.ts';

const delimiters = [',', '\t', ';', '，', '|'] as const;
/** So many rows tell which sign separates the cells. */
const sampleRows = 50;

type Parsed = { sheet: Sheet; problem: null } | { sheet: null; problem: string };

/** Read a delimited text; the sign between its cells is the one that splits most of its rows alike. */
export function readDelimited(source: string): Parsed {
  // Line ends of both kinds in one file would shift the numbers of its rows.
  const lines = source.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  // Spreadsheet programs name the sign in a line of its own, which stays as an empty one.
  const [line, named] = /^sep=(.)(?=\n)/i.exec(lines) ?? [];
  const text = line === undefined ? lines : lines.slice(line.length);
  const endless = whyEndless(text);
  if (endless !== null) return { sheet: null, problem: endless };
  const delimiter = named ?? guessDelimiter(text);
  try {
    // One row more than may be tells that there are too many.
    const rows = parseRows(text, delimiter, limits.rows + 1);
    const wide = rows.find(({ cells }) => cells.length > limits.columns);
    if (rows.length > limits.rows) return { sheet: null, problem: tooLong };
    if (wide) return { sheet: null, problem: tooWide(wide.number, wide.cells.length) };
    return { sheet: plainSheet(rows), problem: null };
  } catch (error) {
    const { problem, offset } = describeCsvError(error, text);
    const { line, column } = new LineIndex(text).locate(offset);
    return {
      sheet: null,
      problem: `文件不是完整的 CSV，第 ${line} 行第 ${column} 列：${problem}。也可以在 Excel 里打开后另存为 .xlsx。`,
    };
  }
}

/** A line with so many separators is not taken apart, as its cells alone would fill the memory. */
const cellsOfEndlessLine = 1_000_000;
/** Cells may hold several lines, but not as many as this. */
const linesPerRow = 10;

/** Why a text is not taken apart at all, in Chinese: it has endless lines, or endlessly many. */
function whyEndless(text: string): string | null {
  const signs = new Set(delimiters.map((sign) => sign.charCodeAt(0)));
  let line = 1;
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (signs.has(code) && ++found >= cellsOfEndlessLine) return tooWide(line, found);
    if (code !== 10) continue;
    line += 1;
    found = 0;
  }
  return line > limits.rows * linesPerRow ? tooLong : null;
}

/** What is said of a file with more rows than are read. */
export const tooLong = `文件超过 ${limits.rows} 行，没有读。请把名录分成几个文件。`;

function tooWide(number: number, cells: number): string {
  return `第 ${number} 行有 ${cells} 格，超过 ${limits.columns} 列，没有读。请删去多余的列；也可能是格子之间的分隔符没有认对，请在 Excel 里另存为 .xlsx 再导入。`;
}

/** A sheet of cells without any ornament, those that are written as text or stand for a picture read as what they are. */
function plainSheet(rows: readonly SheetRow[]): Sheet {
  const marks = new Map<string, CellMark>();
  const read = rows.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell, at) => {
      const own = readTextCell(cell);
      if (own === null) return cell;
      marks.set(`${number}:${at}`, own.mark);
      return own.text;
    }),
  }));
  return { name: null, rows: read, merges: [], marks, is1904: false, hidden: [] };
}

function parseRows(text: string, delimiter: string, most: number): SheetRow[] {
  const records = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: most,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => {
    // Lines are counted at the end of a record, which begins above the line ends within its cells.
    const number = info.lines - record.reduce((sum, cell) => sum + countOf(cell, '\n'), 0);
    const cells = record.map((cell) => cell.trim());
    // Empty cells far to the right are no columns.
    const isWide = cells.length > limits.columns;
    return { number, cells: isWide ? cells.slice(0, cells.findLastIndex(Boolean) + 1) : cells };
  });
}

function countOf(text: string, sign: string): number {
  return text.includes(sign) ? text.split(sign).length - 1 : 0;
}

function guessDelimiter(text: string): string {
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** How many cells a sign makes in the rows that have as many of them as most others. */
function scoreOf(text: string, delimiter: string): number {
  try {
    const rows = parseRows(text, delimiter, sampleRows).filter(({ cells }) => cells.length > 1);
    const byLength = Map.groupBy(rows, ({ cells }) => cells.length);
    return Math.max(0, ...[...byLength].map(([length, alike]) => (length - 1) * alike.length));
  } catch {
    return 0;
  }
}
