/**
 * `npm run import:notices -- FILE [options]`: take a list of plots, in whatever layout it was published, into the register
 * of notices, with a report on each of its rows.
 *
 * Ends with 0 if rows were taken, 1 if none could be, 2 if the options do not do, 3 if rows were taken and more than a tenth
 * were not understood.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import type { Division } from '../corpus/registers/places.ts';
import { findRegisterProblems } from '../features/notices/check-notices.ts';
import type { NoticeRow } from '../features/notices/columns.ts';
import { isTooMuchLost } from '../features/notices/import/counts.ts';
import { draftHeadMap, readHeadMap, type HeadMap } from '../features/notices/import/head-map.ts';
import { importNotices, type Register } from '../features/notices/import/import-notices.ts';
import { readOptions, usage, type ImportOptions } from '../features/notices/import/options.ts';
import { readSheets } from '../features/notices/import/file/read-sheets.ts';
import { findGiven, type RegionFinder } from '../features/notices/import/places/regions.ts';
import { formatReport, reportCsv } from '../features/notices/import/report.ts';
import type { Sheet } from '../features/notices/import/types.ts';
import { appendRows } from '../features/notices/import/write-rows.ts';
import { readNotices } from '../features/notices/register.ts';
import type { Notice } from '../features/notices/types.ts';
import { explainFileError } from './file-errors.ts';
import { readRegister } from './notice-register.ts';
import { runCommand, type CommandIo } from './run-command.ts';

/** Ends the command with a message and an exit code. */
class Stop extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Take the list in and report on its rows; whatever goes wrong is told without a trace. */
export function main(args: readonly string[], io: CommandIo): number {
  try {
    return run(args, io);
  } catch (error) {
    io.console.error(error instanceof Error ? error.message : String(error));
    return error instanceof Stop ? error.exitCode : 1;
  }
}

function run(args: readonly string[], { root, console }: CommandIo): number {
  const { options, problem } = readOptions(args);
  if (options === null) throw new Stop(`${problem}\n\n${usage}`, 2);
  const bytes = attempt(options.file, () => readFileSync(options.file));
  const read = readSheets(bytes);
  if (read.sheets === null) throw new Stop(`${options.file}：${read.problem}`, 1);
  if (options.saveMap !== null) return saveMap(read.sheets, options.saveMap, console);
  const map = readMap(options);
  const { divisions, register, existing } = prepare(root, options);
  const result = importNotices(read.sheets, options, register, map);
  if (result.rows === null)
    throw new Stop(`${options.file}：${result.problem}`, result.isUsage ? 2 : 1);
  console.log(formatReport(result.reports, result.counts));
  const { report, out } = options;
  if (report !== null) attempt(report, () => writeFileSync(report, reportCsv(result.reports)));
  if (result.rows.length === 0) return 1;
  const exitCode = isTooMuchLost(result.counts) ? 3 : 0;
  const text = appendRows(existing, result.rows);
  check(text, result.rows, { divisions, notices: register.notices });
  if (options.dryRun || out === null) {
    console.log('没有写文件（--dry-run）。');
    return exitCode;
  }
  attempt(out, () => replaceFile(out, text));
  console.log(`已写入 ${out}。请逐行核对，再提交。`);
  return exitCode;
}

/** Write the heads of a file for an editor to say what they stand for. */
function saveMap(sheets: readonly Sheet[], file: string, console: CommandIo['console']): number {
  const draft = draftHeadMap(sheets);
  if (draft === null) throw new Stop('没有找到像表头的一行，写不出列名对照。', 1);
  attempt(file, () => writeFileSync(file, draft));
  console.log(`已写入 ${file}。请核对右边的列名，再用 --map ${file} 导入。`);
  return 0;
}

function readMap({ map: file }: ImportOptions): HeadMap | undefined {
  if (file === null) return undefined;
  const { map, problem } = readHeadMap(attempt(file, () => readFileSync(file, 'utf8')));
  if (map === null) throw new Stop(`--map：${file} ${problem}`, 2);
  return map;
}

function prepare(
  root: URL,
  options: ImportOptions,
): {
  divisions: readonly Division[];
  register: Register;
  existing: string | null;
} {
  const { divisions, register } = readRegister(root);
  const { text, notices } = readOut(root, options, divisions);
  return {
    divisions,
    existing: text,
    register: {
      ...register,
      within: regionOf(options, register.regions),
      notices: [...register.notices, ...notices],
    },
  };
}

/** The file that is written to, as it is, and its notices if it stands outside the register. */
function readOut(
  root: URL,
  { out }: ImportOptions,
  divisions: readonly Division[],
): { text: string | null; notices: readonly Notice[] } {
  if (out === null || !existsSync(out)) return { text: null, notices: [] };
  const text = attempt(out, () => readFileSync(out, 'utf8'));
  const registerFolder = fileURLToPath(new URL('content/notices/', root));
  if (resolve(out).startsWith(registerFolder) || text.trim() === '') return { text, notices: [] };
  const { entries, diagnostics } = readNotices(out, text, divisions);
  if (diagnostics.length > 0)
    throw new Stop(
      `${out} 里已有的内容有错误，请先改正：\n${diagnostics.map(formatDiagnostic).join('\n')}`,
      1,
    );
  return { text, notices: entries };
}

function regionOf({ region }: ImportOptions, regions: RegionFinder): string | null {
  if (region === null) return null;
  const found = findGiven(region, regions);
  if (found.region === null) throw new Stop(`--region：${found.problem}。`, 2);
  return found.region.adcode;
}

/** Read back what is to be written: nothing is, unless it is read without complaint. */
function check(
  text: string,
  rows: readonly NoticeRow[],
  { divisions, notices }: { divisions: readonly Division[]; notices: readonly Notice[] },
): void {
  const { entries, diagnostics } = readNotices('要写入的内容', text, divisions);
  const written = new Set(rows.map(({ id }) => id));
  const all = [...notices, ...entries.filter(({ id }) => written.has(id))];
  const problems = [
    ...diagnostics.map(formatDiagnostic),
    ...findRegisterProblems(all).map(({ id, problem }) => `${id}：${problem}`),
  ];
  if (problems.length > 0)
    throw new Stop(`写入前的检查没有通过，什么也没有写：\n${problems.join('\n')}`, 1);
}

/** Put the whole file in place at once, so that a broken run leaves the old one. */
function replaceFile(file: string, text: string): void {
  const draft = `${file}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

function attempt<Result>(file: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw new Stop(`${file}：${explainFileError(error)}`, 1);
  }
}

if (import.meta.main) await runCommand(main);
