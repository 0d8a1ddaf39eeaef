import { readFormats } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { lettersOf, readSheetCells, type SheetCells, type WorkbookRules } from './sheet-cells.ts';
import type { ReadSheets, Sheet, SheetRow } from '../types.ts';
import { limits, unpack } from './unpack.ts';
import { isOn, readXml, WorkbookProblem } from './xml.ts';

/** Read the sheets of an XLSX workbook, with the cells that are merged and those that hold formulas. */
export function readWorkbook(bytes: Uint8Array): ReadSheets {
  const { files, problem } = unpack(bytes);
  if (files === null) return { sheets: null, problem };
  try {
    return { sheets: readSheets(new Parts(files)), problem: null };
  } catch (error) {
    if (error instanceof WorkbookProblem) return { sheets: null, problem: error.message };
    throw error;
  }
}

/** The parts of a workbook, whose names some programs write with backslashes or in capitals. */
class Parts {
  readonly #files: ReadonlyMap<string, Uint8Array>;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = new Map([...files].map(([name, bytes]) => [partName(name), bytes]));
  }

  has(name: string): boolean {
    return this.#files.has(partName(name));
  }

  /** The text of a part; empty where there is none. */
  text(name: string): string {
    const bytes = this.#files.get(partName(name));
    if (!bytes) return '';
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
    return new TextDecoder().decode(bytes);
  }
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

interface Relation {
  kind: string;
  target: string;
}

const noWorkbook =
  '这是压缩包，但不是 Excel 工作簿。请解压后导入其中的 .xlsx 或 .csv；是 .ods、.docx 的，请打开后另存为 .xlsx。';
const noSheets = '工作簿里没有工作表。请用 Excel 打开，另存为 .xlsx 再导入。';

function readSheets(parts: Parts): Sheet[] {
  const [start] = [...relationsOf(parts, '').values()].filter(
    ({ kind }) => kind === 'officeDocument',
  );
  const path = start && parts.has(start.target) ? start.target : 'xl/workbook.xml';
  if (!parts.has(path)) throw new WorkbookProblem(noWorkbook);
  const relations = relationsOf(parts, path);
  const { sheets, is1904 } = readContents(path, parts.text(path));
  if (sheets.length === 0) throw new WorkbookProblem(noSheets);
  if (sheets.length > limits.sheets)
    throw new WorkbookProblem(
      `工作簿有 ${sheets.length} 张工作表，最多读 ${limits.sheets} 张。请删去无关的工作表。`,
    );
  const rules = readRules(parts, [...relations.values()], is1904);
  return sheets.flatMap(({ name, id, isHidden }): Sheet[] => {
    const relation = relations.get(id);
    if (relation && relation.kind !== 'worksheet') return [];
    if (isHidden) return [{ ...emptySheet, name, hidden: [hiddenSheet] }];
    if (!relation || !parts.has(relation.target))
      throw new WorkbookProblem(
        `工作表「${name}」不在文件里，工作簿已损坏。请用 Excel 打开，另存为 .xlsx 再导入。`,
      );
    const cells = readSheetCells(relation.target, parts.text(relation.target), rules);
    const { merges, marks } = cells;
    return [{ name, merges, marks, is1904, ...leaveHidden(cells) }];
  });
}

function readRules(parts: Parts, relations: readonly Relation[], is1904: boolean): WorkbookRules {
  const read = <Result>(kind: string, reader: (file: string, source: string) => Result[]) => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    const source = target === undefined ? '' : parts.text(target);
    return source === '' ? [] : reader(target!, source);
  };
  return {
    strings: read('sharedStrings', (file, source) => [...readSharedStrings(file, source)]),
    formats: read('styles', (file, source) => [...readFormats(file, source)]),
    is1904,
  };
}

function readContents(file: string, source: string) {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  let is1904 = false;
  readXml(file, source, {
    open: (tag, attribute) => {
      if (tag === 'workbookPr') is1904 = isOn(attribute('date1904'));
      if (tag !== 'sheet') return;
      const isHidden = /hidden/iu.test(attribute('state') ?? '');
      sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '', isHidden });
    },
  });
  return { sheets, is1904 };
}

/** What a part of a workbook refers to, by the ids that it uses. */
function relationsOf(parts: Parts, path: string): ReadonlyMap<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const found = new Map<string, Relation>();
  if (!parts.has(file)) return found;
  readXml(file, parts.text(file), {
    open: (tag, attribute) => {
      if (tag !== 'Relationship') return;
      const kind = (attribute('Type') ?? '').split('/').at(-1) ?? '';
      const target = resolve(folder, attribute('Target') ?? '');
      found.set(attribute('Id') ?? '', { kind, target });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const steps = (plain.startsWith('/') ? plain : folder + plain).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

const unhide = '要收的，请在 Excel 里取消隐藏，再导入';
const hiddenSheet = { row: 1, text: '', why: `隐藏的工作表，没有读。${unhide}` };
const emptySheet = { rows: [], merges: [], marks: new Map(), is1904: false } as const;

/** Empty the rows and columns that are hidden, and say which they were. */
function leaveHidden(cells: SheetCells): Pick<Sheet, 'rows' | 'hidden'> {
  const { rows, hiddenRows, hiddenColumns } = cells;
  const isOut = (at: number): boolean =>
    hiddenColumns.some(({ from, to }) => from <= at && at <= to);
  const shown = rows.filter(({ number }) => !hiddenRows.has(number));
  const left = rows.filter(({ number }) => hiddenRows.has(number));
  const columns = hiddenHeads(shown, isOut);
  return {
    rows: shown.map(({ number, cells: own }) => ({
      number,
      cells: own.map((cell, at) => (columns.has(at) ? '' : cell)),
    })),
    hidden: [
      ...(columns.size > 0
        ? [{ row: 1, text: '', why: `隐藏的列，没有读：${describe(columns)}。${unhide}` }]
        : []),
      ...left.map(({ number }) => ({
        row: number,
        text: '',
        why: `隐藏的行，没有读。${unhide}`,
        isRow: true,
      })),
    ],
  };
}

const longestHead = 20;

/** The first words of each hidden column that has any, by its place. */
function hiddenHeads(
  rows: readonly SheetRow[],
  isOut: (at: number) => boolean,
): ReadonlyMap<number, string> {
  const heads = new Map<number, string>();
  const width = Math.max(0, ...Map.groupBy(rows, ({ cells }) => cells.length).keys());
  const out = Array.from({ length: width }, (_, at) => at).filter(isOut);
  for (const at of out) {
    const first = rows.find(({ cells }) => (cells[at] ?? '') !== '');
    if (first) heads.set(at, first.cells[at]!.replaceAll(/\s+/gu, '').slice(0, longestHead));
  }
  return heads;
}

function describe(columns: ReadonlyMap<number, string>): string {
  return [...columns].map(([at, words]) => `${lettersOf(at)}（${words}）`).join('、');
}
