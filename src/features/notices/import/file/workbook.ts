import { strFromU8, strToU8, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { checkXml, prepareSheetXml, WorkbookProblem, type SheetXml } from './sheet-xml.ts';
import type { ReadSheets, Sheet, SheetRow } from '../types.ts';
import { limits, unpack } from './unpack.ts';

/** Read the sheets of an XLSX workbook, with the cells that are merged and those that hold formulas. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheets> {
  const { files, problem } = unpack(bytes);
  if (files === null) return { sheets: null, problem };
  if (!files.has('xl/workbook.xml'))
    return {
      sheets: null,
      problem: '这是压缩包，但不是 Excel 工作簿。请解压后导入其中的 .xlsx 或 .csv。',
    };
  try {
    return { sheets: await readSheets(files), problem: null };
  } catch (error) {
    if (error instanceof WorkbookProblem) return { sheets: null, problem: error.message };
    const words = error instanceof Error ? error.message : String(error);
    return {
      sheets: null,
      problem: `工作簿读不出来（${words}）。请用 Excel 打开，另存为 .xlsx 再导入。`,
    };
  }
}

async function readSheets(files: ReadonlyMap<string, Uint8Array>): Promise<Sheet[]> {
  const prepared = new Map<string, SheetXml>();
  const slim: Record<string, Uint8Array> = {};
  for (const [name, bytes] of files) {
    checkXml(name, strFromU8(bytes));
    if (!/^\/?xl\/.*sheet[^/]*\.xml$/i.test(name) || /sharedStrings|styles/i.test(name)) {
      slim[name] = bytes;
      continue;
    }
    const sheet = prepareSheetXml(strFromU8(bytes));
    prepared.set(name, sheet);
    slim[name] = strToU8(sheet.xml);
  }
  const paths = sheetPaths(
    textOf(files, 'xl/workbook.xml'),
    textOf(files, 'xl/_rels/workbook.xml.rels'),
  );
  if (paths.length > limits.sheets)
    throw new WorkbookProblem(
      `工作簿有 ${paths.length} 张工作表，最多读 ${limits.sheets} 张。请删去无关的工作表。`,
    );
  const { buffer } = zipSync(slim, { level: 0 });
  const read = await readExcelFile(buffer, { parseNumber: printNumber });
  return read.map(({ sheet: name, data }, index): Sheet => {
    const { path, isHidden } = paths[index] ?? { path: '', isHidden: false };
    const xml = prepared.get(path);
    const { merges = [], formulas = new Map<string, boolean>() } = xml ?? {};
    const rows = data.map((cells, at) => ({ number: at + 1, cells: cells.map(printCell) }));
    if (isHidden) return { name, rows: [], merges: [], formulas: new Map(), hidden: [hiddenSheet] };
    const shown = [...formulas].filter(([at]) => xml?.hiddenRows.has(Number.parseInt(at)) !== true);
    return { name, merges, formulas: new Map(shown), ...leaveHidden(rows, xml) };
  });
}

const unhide = '要收的，请在 Excel 里取消隐藏，再导入';
const hiddenSheet = { row: 1, text: '', why: `隐藏的工作表，没有读。${unhide}` };

/** Empty the rows and columns that are hidden, and say so. */
function leaveHidden(
  rows: readonly SheetRow[],
  xml: SheetXml | undefined,
): Pick<Sheet, 'rows' | 'hidden'> {
  const { hiddenRows = new Set<number>(), hiddenColumns = [] } = xml ?? {};
  const isOut = (at: number): boolean =>
    hiddenColumns.some(({ from, to }) => from <= at && at <= to);
  const shown = rows.map(({ number, cells }) => ({
    number,
    cells: hiddenRows.has(number) ? [] : cells.map((cell, at) => (isOut(at) ? '' : cell)),
  }));
  const left = rows.filter(
    ({ number, cells }) => hiddenRows.has(number) && cells.some((cell) => cell !== ''),
  );
  const isColumnLeft = rows.some(({ cells }) => cells.some((cell, at) => cell !== '' && isOut(at)));
  const hidden = [
    ...(isColumnLeft ? [{ row: 1, text: '', why: `隐藏的列，没有读。${unhide}` }] : []),
    ...left.map(({ number }) => ({ row: number, text: '', why: `隐藏的行，没有读。${unhide}` })),
  ];
  return { rows: shown, hidden };
}

function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(name);
  return bytes ? strFromU8(bytes) : '';
}

/** Where the XML of each sheet stands, in the order of the workbook. */
function sheetPaths(workbook: string, relations: string): { path: string; isHidden: boolean }[] {
  const targets = new Map(
    tagsOf(relations, 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return tagsOf(workbook, 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, '(?:\\w+:)?id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { path, isHidden: /hidden/i.test(attribute(tag, 'state')) };
  });
}

function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2] ?? '';
}

/** Write a number as a spreadsheet shows it: with fifteen digits, not with the noise behind them. */
function printNumber(text: string): string {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return String(Number(number.toPrecision(15)));
}

function printCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return typeof cell === 'string' ? cell : '';
}
