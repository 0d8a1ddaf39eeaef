import { parse } from 'csv-parse/sync';
import { Reporter } from '../../corpus/diagnostics.ts';
import { LineIndex } from '../../corpus/position.ts';
import type { Division } from '../../corpus/registers/places.ts';
import type { ReadRegister } from '../../corpus/registers/read-register.ts';
import { columns, type ColumnKey } from './columns.ts';
import { describeCsvError } from './csv-problems.ts';
import { readRow } from './read-row.ts';
import { remedies } from './row-schema.ts';
import type { Notice } from './types.ts';

/** A row of a CSV file with the place where it begins. */
interface PlacedRow {
  cells: readonly string[];
  offset: number;
}

const keys = Object.keys(columns) as readonly ColumnKey[];

/** Read one file of the register of notices; problems name the line, the column and the remedy. */
export function readNotices(
  file: string,
  source: string,
  divisions: readonly Division[],
): ReadRegister<Notice> {
  const text = source.replace(/^\ufeff/, '');
  const reporter = new Reporter(file, new LineIndex(text));
  const [head, ...rows] = parseRows(text, reporter);
  if (!head || !checkHead(head, reporter))
    return { entries: [], diagnostics: reporter.diagnostics };
  const order = head.cells.map((name) => keys.find((key) => columns[key] === name)!);
  const names = new Map(divisions.map(({ adcode, name }) => [adcode, name]));
  const entries = rows.flatMap((row) => {
    const cells = Object.fromEntries(order.map((key, at) => [key, row.cells[at]?.trim() ?? '']));
    const report = (key: ColumnKey, problem: string, remedy = remedies[key] ?? ''): void => {
      reporter.report('table-cell', { key: columns[key], problem, remedy }, row.offset);
    };
    if (row.cells.length !== head.cells.length) {
      report(
        'id',
        `这一行有 ${row.cells.length} 格，表头有 ${head.cells.length} 格`,
        '请检查逗号和引号。',
      );
      return [];
    }
    return readRow(cells as Record<ColumnKey, string>, names, report) ?? [];
  });
  return {
    entries: reporter.diagnostics.length > 0 ? [] : entries,
    diagnostics: reporter.diagnostics,
  };
}

function parseRows(text: string, reporter: Reporter): PlacedRow[] {
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

function checkHead({ cells, offset }: PlacedRow, reporter: Reporter): boolean {
  const heads: readonly string[] = Object.values(columns);
  const problems = [
    ...heads.filter((head) => !cells.includes(head)).map((head) => `缺少“${head}”`),
    ...cells.filter((cell) => !heads.includes(cell)).map((cell) => `有不认识的“${cell}”`),
    ...cells.filter((cell, at) => cells.indexOf(cell) !== at).map((cell) => `重复了“${cell}”`),
  ];
  for (const problem of problems) reporter.report('table-head', { problem }, offset);
  return problems.length === 0;
}
