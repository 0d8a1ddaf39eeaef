/** Imports lists in tests: with the real registers and outlines, and with options that say what the lists do not. */
import { expect } from 'vitest';
import { readRegister } from '../../../../src/cli/notice-register.ts';
import type { NoticeRow } from '../../../../src/features/notices/columns.ts';
import { readSheets } from '../../../../src/features/notices/import/file/read-sheets.ts';
import type { RowCounts } from '../../../../src/features/notices/import/counts.ts';
import type { HeadMap } from '../../../../src/features/notices/import/head-map.ts';
import { importNotices } from '../../../../src/features/notices/import/import-notices.ts';
import { readOptions } from '../../../../src/features/notices/import/options.ts';
import { findGiven } from '../../../../src/features/notices/import/places/regions.ts';
import type { RowReport } from '../../../../src/features/notices/import/types.ts';
import { appendRows } from '../../../../src/features/notices/import/write-rows.ts';
import { readNotices } from '../../../../src/features/notices/register.ts';
import type { Notice } from '../../../../src/features/notices/types.ts';

const read = readRegister(new URL('../../../../', import.meta.url));
export const { divisions } = read;
export const { regions, checkPlace } = read.register;

const given: Readonly<Record<string, string>> = {
  type: '污染地块',
  'list-title': '污染地块名录',
  issuer: '生态环境局',
  date: '2024-04-01',
  url: 'https://www.mee.gov.cn/',
  'source-kind': '政府网站',
  'checked-on': '2026-11-22',
};

/** Options of the command; `null` leaves one out that the others have. */
export type Given = Readonly<Record<string, string | null>>;

export interface Imported {
  rows: readonly NoticeRow[];
  notices: readonly Notice[];
  /** Rows of the file by number: what became of each. */
  reports: readonly RowReport[];
  counts: RowCounts;
  problem: string | null;
  isUsage: boolean;
}

/** Import a file; whatever is taken is read back without complaint, or the test fails. */
export function importFile(
  file: string | Uint8Array,
  changed: Given = {},
  notices: readonly Notice[] = [],
  map: HeadMap = new Map(),
): Imported {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const counts = { taken: 0, refused: 0, passed: 0, lost: 0 };
  const nothing = { rows: [], notices: [], reports: [], counts, isUsage: false };
  const { sheets, problem } = readSheets(bytes);
  if (sheets === null) return { ...nothing, problem };
  const args = Object.entries({ ...given, ...changed }).flatMap(([name, value]) =>
    value === null ? [] : [`--${name}`, value],
  );
  const options = readOptions(['list.csv', '--dry-run', ...args]);
  if (options.options === null) return { ...nothing, problem: options.problem, isUsage: true };
  const { region } = options.options;
  const within = region === null ? null : (findGiven(region, regions).region?.adcode ?? null);
  const result = importNotices(sheets, options.options, { ...read.register, within, notices }, map);
  if (result.rows === null) return { ...nothing, problem: result.problem, isUsage: result.isUsage };
  const back = readNotices('written.csv', appendRows(null, result.rows), divisions);
  expect(back.diagnostics).toEqual([]);
  expect(back.entries.map(({ id }) => id)).toEqual(result.rows.map(({ id }) => id));
  return { ...result, notices: back.entries, isUsage: false };
}

/** Join cells to a delimited text. */
export function csv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const quote = (cell: string): string =>
    /[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => cells.map(quote).join(delimiter)).join('\n');
}

/** Rows whose cells are written with `|` between them, as a delimited text. */
export function table(rows: readonly string[], delimiter = ','): string {
  return csv(
    rows.map((row) => row.split('|')),
    delimiter,
  );
}
