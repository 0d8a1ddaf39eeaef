import { parse } from 'csv-parse/sync';
import type { z } from 'astro/zod';
import { check } from '../check-words.ts';
import { Reporter } from '../diagnostics.ts';
import { LineIndex } from '../position.ts';
import { describeCsvError } from './csv-problems.ts';
import type { ReadRegister } from './read-register.ts';

/** What a table of the content looks like. */
export interface TableFormat<Key extends string> {
  /** The name under which problems are reported: `content/echoes.csv`. */
  file: string;
  /** The heads of the columns by their names in code; every one stands in every file. */
  columns: Readonly<Record<Key, string>>;
  /** What to do about a cell that fails its check. */
  remedies: Readonly<Partial<Record<Key, string>>>;
}

/** The cells of a row by column, without blanks round them; `''` where nothing is written. */
export type Cells<Key extends string> = Readonly<Record<Key, string>>;

/** Takes what is wrong with a cell; the remedy is that of its column unless another is given. */
export type ReportCell<Key extends string> = (key: Key, problem: string, remedy?: string) => void;

/** Read a table written as CSV row by row; problems name the line, the column and the remedy. */
export function readTable<Key extends string, Entry>(
  source: string,
  { file, columns, remedies }: TableFormat<Key>,
  readRow: (cells: Cells<Key>, report: ReportCell<Key>) => Entry | null,
): ReadRegister<Entry> {
  const text = source.replace(/^\ufeff/, '');
  const reporter = new Reporter(file, new LineIndex(text));
  const [head, ...rows] = parseRows(text, reporter);
  if (!head || !checkHead(head, Object.values(columns), reporter))
    return { entries: [], diagnostics: reporter.diagnostics };
  const keys = Object.keys(columns) as Key[];
  const order = head.cells.map((name) => keys.find((key) => columns[key] === name)!);
  const entries = rows.flatMap((row) => {
    const report: ReportCell<Key> = (key, problem, remedy = remedies[key] ?? '') => {
      reporter.report('table-cell', { key: columns[key], problem, remedy }, row.offset);
    };
    if (row.cells.length !== head.cells.length) {
      const problem = `这一行有 ${row.cells.length} 格，表头有 ${head.cells.length} 格`;
      report(order[0]!, problem, '请检查逗号和引号。');
      return [];
    }
    const cells = Object.fromEntries(order.map((key, at) => [key, row.cells[at]!.trim()]));
    return readRow(cells as Record<Key, string>, report) ?? [];
  });
  return {
    entries: reporter.diagnostics.length > 0 ? [] : entries,
    diagnostics: reporter.diagnostics,
  };
}

/** Check the cells of a row one by one; what is wrong with them is reported, and then there is nothing. */
export function checkCells<Key extends string, Row>(
  schema: z.ZodType<Row>,
  cells: Cells<Key>,
  report: ReportCell<Key>,
): Row | null {
  const result = check(schema, cells);
  const empty = new Set<Key>();
  for (const { path, message } of result.error?.issues ?? []) {
    const key = path[0] as Key;
    if (cells[key] === '') empty.add(key);
    else report(key, `「${cells[key]}」${message}`);
  }
  for (const key of empty) report(key, '不能为空');
  return result.success ? result.data : null;
}

/** The rows of a CSV file, each with the place where it begins. */
function parseRows(text: string, reporter: Reporter) {
  try {
    const records = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true });
    const starts = lineStarts(text);
    let next = 0;
    return (records as unknown as { record: string[]; info: { lines: number } }[]).map(
      ({ record, info }) => {
        // The parser counts the lines that it has left behind, but says nothing of empty ones before the next row.
        while (/^\r?\n/.test(text.slice(starts[next], (starts[next] ?? 0) + 2))) next++;
        const offset = starts[next] ?? 0;
        next = info.lines;
        return { cells: record, offset };
      },
    );
  } catch (error) {
    const { problem, offset } = describeCsvError(error, text);
    reporter.report('table-syntax', { problem }, offset);
    return [];
  }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function checkHead(
  { cells, offset }: ReturnType<typeof parseRows>[number],
  heads: readonly string[],
  reporter: Reporter,
): boolean {
  const problems = [
    ...heads.filter((head) => !cells.includes(head)).map((head) => `缺少「${head}」`),
    ...cells.filter((cell) => !heads.includes(cell)).map((cell) => `有不认识的「${cell}」`),
    ...cells.filter((cell, at) => cells.indexOf(cell) !== at).map((cell) => `重复了「${cell}」`),
  ];
  for (const problem of problems) reporter.report('table-head', { problem }, offset);
  return problems.length === 0;
}
