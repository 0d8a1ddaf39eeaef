import { columns, type ColumnKey, type NoticeRow } from '../columns.ts';
import { readRow } from '../read-row.ts';
import { remedies } from '../row-schema.ts';
import type { Notice } from '../types.ts';
import { convert, type Draft } from './convert.ts';
import type { ConvertTools } from './findings.ts';
import { leaveLongRows, type LongRow } from './long-cells.ts';
import type { ImportOptions } from './options.ts';
import { createRegisterIndex, type RegisterIndex } from './register-index.ts';
import { missingOptions } from './required.ts';
import { readEntries } from './layout/tables.ts';
import type { Entry, Passage, Sheet } from './types.ts';

/** What became of a row of the file. */
export interface RowReport {
  verdict: 'taken' | 'refused' | 'passed';
  sheet: string | null;
  row: number;
  /** Empty where there is none. */
  id: string;
  name: string;
  /** What was changed, in Chinese. */
  changes: readonly string[];
  /** Why the row was refused or passed over, with the remedy, in Chinese. */
  reasons: readonly string[];
}

/** What came of a file: either what has to be said first, or its rows. */
export type ImportResult =
  | { problem: string; isUsage: boolean; rows: null }
  | { problem: null; rows: readonly NoticeRow[]; reports: readonly RowReport[] };

/** What the rows of a file are held against. */
export interface Register extends ConvertTools {
  notices: readonly Notice[];
  /** Names of divisions by their codes. */
  names: ReadonlyMap<string, string>;
}

/** Turn the sheets of a file into rows of the register, with a report on each row of the file; nothing is written. */
export function importNotices(
  sheets: readonly Sheet[],
  options: ImportOptions,
  register: Register,
): ImportResult {
  const read = sheets.map(leaveLongRows);
  const items = read.flatMap(({ sheet }): (Entry | Passage)[] => [
    ...readEntries(sheet),
    ...sheet.hidden.map((part) => ({ kind: 'passage' as const, sheet: sheet.name, ...part })),
  ]);
  const tooLong = read.flatMap(({ sheet, long }) => long.map((row) => refused(sheet.name, row)));
  const entries = items.filter((item): item is Entry => item.kind === 'entry');
  if (entries.length === 0 && tooLong.length === 0)
    return { problem: nothingFound(sheets), isUsage: false, rows: null };
  const missing = missingOptions(entries, options);
  if (missing.length > 0)
    return {
      problem: `名录里没有写，请用选项说明：\n${missing.join('\n')}`,
      isUsage: true,
      rows: null,
    };
  const index = createRegisterIndex(register.notices);
  const rows: NoticeRow[] = [];
  const reports = items.map((item) => {
    if (item.kind === 'passage') return passed(item);
    const draft = convert(item, options, register);
    const { cells, reasons } = settle(draft, index, register.names);
    if (cells) rows.push(cells);
    return reportOf(item, draft, cells?.id ?? '', reasons);
  });
  return { problem: null, rows, reports: [...reports, ...tooLong] };
}

/** Give a draft its ids, if it would be read back without complaint and is not there yet. */
function settle(
  { cells, problems }: Draft,
  index: RegisterIndex,
  names: ReadonlyMap<string, string>,
): { cells: NoticeRow | null; reasons: readonly string[] } {
  if (problems.length > 0) return { cells: null, reasons: problems };
  const reasons: string[] = [];
  // Any id does for the check; the true one is given only to a row that is taken, so that no number is skipped.
  readRow({ ...cells, id: anyId, plot: anyId }, names, (key: ColumnKey, problem, remedy) =>
    reasons.push(`${columns[key]}：${problem}。${remedy ?? remedies[key] ?? ''}`),
  );
  if (reasons.length > 0) return { cells: null, reasons };
  const placed = index.place(cells);
  if (placed.sameAs !== null)
    return {
      cells: null,
      reasons: [`与 ${placed.sameAs} 重复：同一个地块、同一份公告、同样的状态`],
    };
  return { cells: { ...cells, id: placed.id, plot: placed.plot }, reasons: [] };
}

const anyId = '100000-undated-01';

function refused(sheet: string | null, { row, text, why }: LongRow): RowReport {
  return { verdict: 'refused', sheet, row, id: '', name: text, changes: [], reasons: [why] };
}

function passed({ sheet, row, text, why }: Passage): RowReport {
  return { verdict: 'passed', sheet, row, id: '', name: text, changes: [], reasons: [why] };
}

function reportOf(
  { sheet, row }: Entry,
  { cells, changes }: Draft,
  id: string,
  reasons: readonly string[],
): RowReport {
  const verdict = id === '' ? 'refused' : 'taken';
  return { verdict, sheet, row, id, name: cells.name, changes, reasons };
}

function nothingFound(sheets: readonly Sheet[]): string {
  const isHeaded = sheets.some(
    ({ rows }) => rows.filter(({ cells }) => cells.some(Boolean)).length > 1,
  );
  return isHeaded
    ? '没有找到名录的表头，或表头下面没有地块。表头须有“地块名称”（或项目名称、企业名称、名称），并和别的列名在同一行；表格式的公示须有“项目名称”一项。请对照 content/notices/README.md。'
    : '文件里没有地块：只有表头，或只有一行字。';
}
