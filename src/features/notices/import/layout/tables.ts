import { cleanText, saysNothing } from '../cells/cell-text.ts';
import { readForms } from './forms.ts';
import { readHeadBand, readHeadRow, splitTables, type Column } from './head-rows.ts';
import { readHead } from './heads.ts';
import { isWholeTitle, readSection, readTitleSection } from './sections.ts';
import type { Entry, Field, Merge, Passage, Sheet, SheetRow } from '../types.ts';

/** Where a table has got to while its sheet is read from top to bottom. */
interface Reading {
  columns: readonly Column[] | null;
  /** The same, parted where tables stand side by side. */
  tables: readonly (readonly Column[])[];
  title: string | null;
  section: Entry['section'];
  /** The unit of areas that stands above the table. */
  unit: string;
  /** So many cells a row of a delimited text has; one with more has an unquoted separator. */
  width: number;
  /** Whether the plot above has a number. */
  isNumbered: boolean;
}

const total =
  /^\p{Script=Han}{0,8}?(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*面\s*积|汇\s*总)(?![\p{Script=Han}])|^(?:合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总)/u;
/** A total stands in one of the first cells. */
const totalCells = 3;
/** What a list is signed with, and what stands round its pages. */
const numbering = /^[（(]?(?:\d{1,2}|[a-z]|[①-⑳]|[一二三四五六七八九十]{1,2})[）)]?$/iu;
const ordinal = /^[（(]?[\d一二三四五六七八九十百.、\-—]+[）)]?$|[a-z\d]$/iu;
const signature =
  /^(?:填报|填表|制表|编制|审核|审批|审定|复核|经办|负责|联系)\s*(?:人|单位|日期|时间|方式|电话)?\s*(?:[:：]|$)|^打印|^(?:注|备注|说明|(?:数据|资料|信息)?来源)\s*[:：]|^(?:注|备注|说明|(?:数据|资料|信息)来源)$|^第\s*\d+\s*页/u;
/** What stands above a table and is not its title. */
const noTitle = /^(?:附[件表图]|单位|填[报表]|日期|制表|时间)/u;
const unitLine = /单位[:：]\s*(万?(?:平方米|㎡|m[2²]|亩|公顷))/u;
const regionTargets = new Set(['province', 'prefecture', 'county', 'region']);

/** Read the plots of a sheet, row by row; what is no plot is handed on with the reason. */
export function* readEntries(sheet: Sheet): Generator<Entry | Passage> {
  if (!sheet.rows.some((row) => readHeadRow(row) !== null)) {
    yield* readForms(sheet);
    return;
  }
  const covers = coveredCells(sheet.merges);
  const reading = startReading(sheet);
  for (let index = 0; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]!;
    const filled = row.cells.filter(
      (cell, at) => cell !== '' || sheet.formulas.has(`${row.number}:${at}`),
    );
    if (filled.length === 0) continue;
    const band = readHeadBand(sheet, index);
    if (band) {
      reading.columns = band.columns.map((column) => withUnit(column, reading.unit));
      reading.tables = splitTables(reading.columns);
      reading.width = Math.max(usualWidth(sheet), row.cells.length);
      const below = sheet.rows.slice(index + 1, index + 1 + band.rowsBelow);
      index += band.rowsBelow;
      yield* unreadHeads(sheet, row, below, reading.columns);
    } else if (filled.length === 1 || isWholeTitle(row, sheet.merges)) {
      const passage = readPassage(sheet, row, filled[0]!, reading);
      if (passage) yield passage;
      else yield* toEntries(sheet, row, reading, covers);
    } else if (reading.columns === null) {
      reading.unit = unitLine.exec(filled.join(' '))?.[1] ?? reading.unit;
      yield { ...passageOf(sheet, row), why: '在表头之前' };
    } else {
      const why = whyNoPlot(row, filled, reading.columns);
      if (why === null) yield* toEntries(sheet, row, reading, covers);
      else yield { ...passageOf(sheet, row), why };
    }
  }
}

function startReading(sheet: Sheet): Reading {
  return {
    columns: null,
    tables: [],
    title: null,
    section: sheet.name === null ? null : readSection(sheet.name),
    unit: '',
    width: usualWidth(sheet),
    isNumbered: false,
  };
}

/** Why a row below the heads names no plot, in Chinese; `null` where it does. */
function whyNoPlot(
  row: SheetRow,
  filled: readonly string[],
  columns: readonly Column[],
): string | null {
  if (isTotal(row, columns)) return '合计行';
  if (filled.every((cell) => numbering.test(cell))) return '列的编号';
  return signature.test(filled[0]!) || isRemark(row, filled, columns) ? '表外的说明' : null;
}

/** A row that sums up others names no plot; its name, where it has one, is the word for a sum. */
function isTotal(row: SheetRow, columns: readonly Column[]): boolean {
  const filled = row.cells.filter((cell) => !saysNothing(cell)).slice(0, totalCells);
  const name = columns.find(({ target }) => target === 'name');
  const named = name ? (row.cells[name.at] ?? '') : '';
  return (
    total.test(filled[0] ?? '') ||
    total.test(named) ||
    (saysNothing(named) && filled.some((cell) => total.test(cell)))
  );
}

/** A row of one or two cells that has words where others have their number. */
function isRemark(row: SheetRow, filled: readonly string[], columns: readonly Column[]): boolean {
  const number = columns.find(({ target }) => target === 'row');
  const own = number ? (row.cells[number.at] ?? '') : '';
  return filled.length <= 2 && own !== '' && !ordinal.test(own);
}

function* unreadHeads(
  sheet: Sheet,
  row: SheetRow,
  below: readonly SheetRow[],
  columns: readonly Column[],
): Generator<Passage> {
  const known = new Set(columns.map(({ at }) => at));
  const isRead = (cell: string, at: number): boolean =>
    cell === '' || known.has(at) || readHead(cell) !== null;
  const unread = [row, ...below].flatMap(({ cells }) =>
    cells.filter((cell, at) => !isRead(cell, at)),
  );
  if (unread.length > 0)
    yield {
      ...passageOf(sheet, row),
      why: `不认识这些列，没有采用：${unread.map((cell) => cell.replaceAll(/\s+/gu, '')).join('、')}`,
    };
  const dropped = columns.filter(({ target }) => target === 'contact');
  if (dropped.length > 0)
    yield {
      ...passageOf(sheet, row),
      why: `个人联系方式不收录，略去这些列：${dropped.map(({ printed }) => printed).join('、')}`,
    };
}

/** Take in a row that is one cell wide: the name of a section, a title or a remark; `null` where it names a plot. */
function readPassage(sheet: Sheet, row: SheetRow, text: string, reading: Reading): Passage | null {
  const passage = passageOf(sheet, row);
  reading.unit = unitLine.exec(text)?.[1] ?? reading.unit;
  const section = readSection(text);
  if (section) {
    reading.section = section;
    return { ...passage, why: '分节的标题' };
  }
  if (reading.columns === null) {
    if (!noTitle.test(text)) reading.title ??= text.replaceAll(/\s+/gu, '');
    reading.section ??= readTitleSection(text);
    return { ...passage, why: noTitle.test(text) ? '在表头之前' : '表题' };
  }
  if (total.test(text)) return { ...passage, why: '合计行' };
  const name = reading.columns.find(({ target }) => target === 'name');
  const isPlot = name !== undefined && row.cells[name.at] === text && text.length <= 60;
  return isPlot && !signature.test(text) && !/^(?:注|备注|说明|单位[:：])/u.test(text)
    ? null
    : { ...passage, why: '表外的说明' };
}

function passageOf(sheet: Sheet, row: SheetRow): Omit<Passage, 'why'> {
  const text = row.cells.filter((cell) => cell !== '').join(' ');
  return { kind: 'passage', sheet: sheet.name, row: row.number, text: cleanText(text).text };
}

/** The first cell of each merged block, by the other cells of the same column. */
function coveredCells(merges: readonly Merge[]): ReadonlyMap<string, number> {
  const covers = new Map<string, number>();
  for (const { top, bottom, left } of merges)
    for (let row = top + 1; row <= Math.min(bottom, top + 10_000); row++)
      covers.set(`${row}:${left}`, top);
  return covers;
}

/** How many cells most rows of a delimited text have; without limit in a workbook, where cells do not shift. */
function usualWidth({ name, rows }: Sheet): number {
  if (name !== null) return Infinity;
  const byWidth = [...Map.groupBy(rows, ({ cells }) => cells.length)];
  const [usual] = byWidth.toSorted(([, some], [, others]) => others.length - some.length);
  return usual?.[0] ?? 0;
}

function withUnit(column: Column, unit: string): Column {
  return column.target === 'area' && column.bracket === '' ? { ...column, bracket: unit } : column;
}

const broken =
  '没有序号，也没有写地区，像是上一行折下来的半行。是单独一个地块的，请补上序号；不是的，请并回上一行，再导入';

/** Whether an entry has neither a number of its own or shared with others, nor a place. */
function isHalf({ fields }: Entry): boolean {
  const places = fields.filter(({ target }) => regionTargets.has(target));
  const isShared = fields.some(({ target, merged }) => target === 'row' && merged !== 'no');
  return !isShared && places.every(({ value }) => value === '');
}

/** One plot; where tables stand side by side, one of each that has something in this row. */
function* toEntries(
  sheet: Sheet,
  row: SheetRow,
  reading: Reading,
  covers: ReadonlyMap<string, number>,
): Generator<Entry> {
  for (const columns of reading.tables) {
    const isFilled = columns.some(({ at }) => (row.cells[at] ?? '') !== '');
    if (!isFilled && reading.tables.length > 1) continue;
    const entry = toEntry(sheet, row, { ...reading, columns }, covers);
    const number = entry.fields.find(({ target }) => target === 'row');
    const isPart = reading.isNumbered && number?.value === '' && isHalf(entry);
    reading.isNumbered = (number?.value ?? '') !== '' || number?.merged === 'left' || isPart;
    yield isPart ? { ...entry, misfit: entry.misfit ?? broken } : entry;
  }
}

function toEntry(
  sheet: Sheet,
  row: SheetRow,
  { columns, title, section, width }: Reading,
  covers: ReadonlyMap<string, number>,
): Entry {
  const misfit =
    row.cells.length > width
      ? `这一行有 ${row.cells.length} 格，比表头多。格里有逗号的，要用双引号括起来`
      : null;
  const fields = (columns ?? [])
    .filter(({ target }) => target !== 'contact')
    .map(({ at, ...head }): Field => {
      const top = covers.get(`${row.number}:${at}`);
      const isSaved = sheet.formulas.get(`${row.number}:${at}`);
      const own = row.cells[at] ?? '';
      const above = top === undefined ? '' : (sheet.rows[top - 1]?.cells[at] ?? '');
      const isTaken = regionTargets.has(head.target);
      const isMerged = own === '' && above !== '';
      return {
        ...head,
        value: own === '' && isTaken ? above : own,
        formula: isSaved === undefined ? 'none' : formulaState(isSaved),
        merged: isMerged ? mergedState(isTaken) : 'no',
      };
    });
  return { kind: 'entry', sheet: sheet.name, row: row.number, title, section, fields, misfit };
}

function formulaState(isSaved: boolean): 'saved' | 'unsaved' {
  return isSaved ? 'saved' : 'unsaved';
}

function mergedState(isTaken: boolean): 'taken' | 'left' {
  return isTaken ? 'taken' : 'left';
}
