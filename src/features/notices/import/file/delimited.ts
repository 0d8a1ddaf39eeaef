import { parse } from 'csv-parse/sync';
import { LineIndex } from '../../../../corpus/position.ts';
import { describeCsvError } from '../../csv-problems.ts';
import type { Sheet, SheetRow } from '../types.ts';
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
  const delimiter = named ?? guessDelimiter(text);
  try {
    // One row more than may be tells that there are too many.
    const rows = parseRows(text, delimiter, limits.rows + 1);
    return {
      sheet: { name: null, rows, merges: [], formulas: new Map(), hidden: [] },
      problem: null,
    };
  } catch (error) {
    const { problem, offset } = describeCsvError(error, text);
    const { line, column } = new LineIndex(text).locate(offset);
    return {
      sheet: null,
      problem: `文件不是完整的 CSV，第 ${line} 行第 ${column} 列：${problem}。也可以在 Excel 里打开后另存为 .xlsx。`,
    };
  }
}

function parseRows(text: string, delimiter: string, most: number): SheetRow[] {
  const records = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    to: most,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  let next = 1;
  return records.map(({ record, info }) => {
    const number = next;
    next = info.lines + 1;
    return { number, cells: record.map((cell) => cell.trim()) };
  });
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
