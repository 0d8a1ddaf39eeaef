import { shownText } from '../cells/cell-text.ts';
import { signature, total, whyNoPlot } from './asides.ts';
import { isNewTable, readHeadBand, readHeadRow, splitTables, type Column } from './head-rows.ts';
import { readHead } from './heads.ts';
import { indexMerges, type MergeIndex } from './merges.ts';
import { documentTargets, documentWords } from '../documents.ts';
import { isWholeTitle, readSection, readTitleSection } from './sections.ts';
import type { Entry, Field, Passage, Sheet, SheetRow, Target } from '../types.ts';

/** Where a table has got to while its sheet is read from top to bottom. */
interface Progress {
  columns: readonly Column[] | null;
  /** The same, parted where tables stand side by side. */
  tables: readonly (readonly Column[])[];
  /** Heads that are not understood. */
  unread: readonly { at: number; head: string }[];
  title: string | null;
  /** Whether the next row that holds anything is one of heads. */
  isAboveHeads: boolean;
  /** The words in the row above, which are a new title if heads stand below them. */
  titleAbove: string | null;
  section: Entry['section'];
  /** The unit of areas that stands above the table. */
  unit: string;
  /** So many cells a row of a delimited text has; one with more has an unquoted separator. */
  width: number;
  usualWidth: number;
  /** Whether the plot above has a number. */
  isNumbered: boolean;
  merges: MergeIndex;
  /** Rows of a workbook by their numbers. */
  byNumber: ReadonlyMap<number, SheetRow>;
}

/** What stands above a table and is not its title. */
const noTitle = /^(?:附[件表图]|单位|填[报表]|日期|制表|时间)/u;
const unitLine = /单位[:：]\s*(万?(?:平方米|㎡|m[2²]|亩|公顷))/u;
const regionTargets = new Set<Target>(['province', 'prefecture', 'county', 'region']);
/** What one cell says for all rows that it is merged over: a place, or the announcement. */
const sharedTargets = new Set<Target>([...regionTargets, ...documentTargets]);

/** Read a table, row by row; what is no plot is handed on with the reason. */
export function* readTable(sheet: Sheet): Generator<Entry | Passage> {
  const reading = startReading(sheet);
  for (let index = 0; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]!;
    const filled = row.cells.filter(
      (cell, at) => cell !== '' || sheet.marks.has(`${row.number}:${at}`),
    );
    if (filled.length === 0) continue;
    const band = readHeadBand(sheet, index, reading.merges);
    if (band && isNewTable(row, band.columns, reading.columns)) {
      const heads = sheet.rows.slice(index, index + 1 + band.rowsBelow);
      index += band.rowsBelow;
      startTable(heads, band.columns, reading);
      yield* describeHeads(sheet, heads, reading);
    } else if (filled.length === 1 || isWholeTitle(row, reading.merges)) {
      reading.isAboveHeads = isAboveHeads(sheet, index);
      const passage = readPassage(sheet, row, filled[0]!, reading);
      if (passage) yield passage;
      else yield* toEntries(sheet, row, reading);
    } else if (reading.columns === null) {
      reading.unit = unitLine.exec(filled.join(' '))?.[1] ?? reading.unit;
      yield { ...passageOf(sheet, row), ...beforeHeads(filled) };
    } else {
      const why = whyNoPlot(row, filled, reading.columns);
      if (why === null) yield* toEntries(sheet, row, reading);
      else yield { ...passageOf(sheet, row), why };
    }
  }
}

function startTable(
  heads: readonly SheetRow[],
  columns: readonly Column[],
  reading: Progress,
): void {
  if (reading.titleAbove !== null) {
    reading.title = reading.titleAbove;
    reading.section = readTitleSection(reading.titleAbove);
  }
  reading.columns = columns.map((column) => withUnit(column, reading.unit));
  reading.tables = splitTables(reading.columns);
  reading.titleAbove = null;
  reading.unread = unreadHeads(heads, columns);
  reading.width = Math.max(reading.usualWidth, heads[0]?.cells.length ?? 0);
}

/** A row above the heads holds the names of groups of them, or a unit and a day; one with figures may be a plot. */
function beforeHeads(filled: readonly string[]): Pick<Passage, 'why' | 'isLost'> {
  const isLost = filled.length >= fewestCells && filled.some((cell) => /^[\d.,]+$/u.test(cell));
  return { why: isLost ? '在表头之前，没有读' : '在表头之前', isLost };
}

const fewestCells = 3;

function startReading(sheet: Sheet): Progress {
  const width = usualWidth(sheet);
  return {
    columns: null,
    tables: [],
    unread: [],
    title: null,
    isAboveHeads: false,
    titleAbove: null,
    section: sheet.name === null ? null : readSection(sheet.name),
    unit: '',
    width,
    usualWidth: width,
    isNumbered: false,
    merges: indexMerges(sheet),
    byNumber: new Map(
      sheet.merges.length > 0 ? sheet.rows.map((row) => [row.number, row] as const) : [],
    ),
  };
}

/** Say that a row holds heads, which of them are not understood and which are left out. */
function* describeHeads(
  sheet: Sheet,
  rows: readonly SheetRow[],
  { columns, unread }: Progress,
): Generator<Passage> {
  const passages = rows.map((row) => passageOf(sheet, row));
  const [first] = passages;
  for (const passage of passages) yield { ...passage, why: '表头', isHead: true };
  if (first && unread.length > 0)
    yield { ...first, why: `不认识这些列，没有采用：${unread.map(({ head }) => head).join('、')}` };
  const dropped = columns?.filter(({ target }) => target === 'contact') ?? [];
  if (first && dropped.length > 0)
    yield {
      ...first,
      why: `个人联系方式不收录，略去这些列：${dropped.map(({ printed }) => printed).join('、')}`,
    };
}

/** The heads of a band that are not understood. */
function unreadHeads(rows: readonly SheetRow[], columns: readonly Column[]): Progress['unread'] {
  const known = new Set(columns.map(({ at }) => at));
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell, at) =>
      cell === '' || known.has(at) || readHead(cell) !== null
        ? []
        : [{ at, head: cell.replaceAll(/\s+/gu, '') }],
    ),
  );
}

/** Take in a row that is one cell wide: the name of a section, a title or a remark; `null` where it names a plot. */
function readPassage(sheet: Sheet, row: SheetRow, text: string, reading: Progress): Passage | null {
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
  if (reading.isAboveHeads && isTitle(text)) {
    reading.titleAbove = text.replaceAll(/\s+/gu, '');
    return { ...passage, why: '表题' };
  }
  const name = reading.columns.find(({ target }) => target === 'name');
  const isPlot = name !== undefined && row.cells[name.at] === text && text.length <= 60;
  return isPlot && !signature.test(text) && !/^(?:注|备注|说明|单位[:：])/u.test(text)
    ? null
    : { ...passage, why: '表外的说明' };
}

function isAboveHeads({ rows }: Sheet, index: number): boolean {
  const next = rows.slice(index + 1, index + 3).find(({ cells }) => cells.some(Boolean));
  return next !== undefined && readHeadRow(next) !== null;
}

function isTitle(text: string): boolean {
  return (
    text.length <= longestTitle &&
    (/名录|清单|名单|公示|公告/u.test(text) || caption.test(text)) &&
    !/[。；]/u.test(text)
  );
}

/** What numbers a table among others: 表2 疑似污染地块, 二、疑似污染地块. */
const caption =
  /^(?:附?[表件]\s*[\d一二三四五六七八九十]|[（(]?[一二三四五六七八九十]+[）)、.．])/u;
const longestTitle = 80;

/** A row of a sheet as a passage whose reason is still to be given. */
export function passageOf(sheet: Sheet, row: SheetRow): Omit<Passage, 'why'> {
  return { kind: 'passage', sheet: sheet.name, row: row.number, text: shownText(row.cells) };
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
function* toEntries(sheet: Sheet, row: SheetRow, reading: Progress): Generator<Entry> {
  reading.titleAbove = null;
  for (const columns of reading.tables) {
    const isFilled = columns.some(({ at }) => (row.cells[at] ?? '') !== '');
    if (!isFilled && reading.tables.length > 1) continue;
    const entry = toEntry(sheet, row, { ...reading, columns });
    const number = entry.fields.find(({ target }) => target === 'row');
    const isPart = reading.isNumbered && number?.value === '' && isHalf(entry);
    reading.isNumbered = (number?.value ?? '') !== '' || number?.merged === 'left' || isPart;
    yield isPart ? { ...entry, misfit: entry.misfit ?? broken } : entry;
  }
}

function toEntry(sheet: Sheet, row: SheetRow, progress: Progress): Entry {
  const { columns, title, section, width } = progress;
  const misfit =
    row.cells.length > width
      ? `这一行有 ${row.cells.length} 格，比表头多。格里有逗号的，要用双引号括起来`
      : null;
  const fields = (columns ?? [])
    .filter(({ target }) => target !== 'contact')
    .map((column) => toField(sheet, row, column, progress));
  return {
    kind: 'entry',
    sheet: sheet.name,
    row: row.number,
    rows: [row.number],
    is1904: sheet.is1904,
    title,
    section,
    fields,
    elsewhere: elsewhereIn(row, progress),
    misfit,
  };
}

/** Cells under heads that are not understood and may name the announcement: by the head's words, or by an address. */
function elsewhereIn({ cells }: SheetRow, { unread }: Progress): Entry['elsewhere'] {
  return unread.flatMap(({ at, head }) => {
    const value = cells[at] ?? '';
    const isTelling = value !== '' && (documentWords.test(head) || /^https?:\/\//iu.test(value));
    return isTelling ? [{ head, value }] : [];
  });
}

function toField(
  sheet: Sheet,
  row: SheetRow,
  { at, ...head }: Column,
  { merges, byNumber }: Progress,
): Field {
  const own = row.cells[at] ?? '';
  const top = own === '' ? merges.topOf(row.number, at) : undefined;
  const above = top === undefined ? '' : (byNumber.get(top)?.cells[at] ?? '');
  const isTaken = sharedTargets.has(head.target);
  return {
    ...head,
    value: own === '' && isTaken ? above : own,
    mark: sheet.marks.get(`${row.number}:${at}`) ?? null,
    merged: above === '' ? 'no' : mergedState(isTaken),
  };
}

function mergedState(isTaken: boolean): 'taken' | 'left' {
  return isTaken ? 'taken' : 'left';
}
