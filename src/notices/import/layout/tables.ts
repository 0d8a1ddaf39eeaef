import { cleanText } from '../cells/cell-text.ts';
import { readForms } from './forms.ts';
import { readHead } from './heads.ts';
import { isWholeTitle, readSection, readTitleSection } from './sections.ts';
import type { Entry, Field, Head, Merge, Passage, Sheet, SheetRow } from '../types.ts';

/** A head with the place of its column, counted from 0. */
type Column = Head & { at: number };

/** Where a table has got to while its sheet is read from top to bottom. */
interface Reading {
  columns: readonly Column[] | null;
  title: string | null;
  section: Entry['section'];
  /** The unit of areas that stands above the table. */
  unit: string;
  /** So many cells a row of a delimited text has; one with more has an unquoted separator. */
  width: number;
}

const total = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总)/u;
/** What stands above a table and is not its title. */
const noTitle = /^(?:附[件表图]|单位|填[报表]|日期|制表|时间)/u;
const unitLine = /单位[:：]\s*(万?(?:平方米|㎡|m[2²]|亩|公顷))/u;
const regionTargets = new Set(['province', 'prefecture', 'county', 'region']);

/** Read the plots of a sheet, row by row; what is no plot is handed on with the reason. */
export function* readEntries(sheet: Sheet): Generator<Entry | Passage> {
  if (!sheet.rows.some((row) => isHeadRow(row) !== null)) {
    yield* readForms(sheet);
    return;
  }
  const covers = coveredCells(sheet.merges);
  const section = sheet.name === null ? null : readSection(sheet.name);
  const width = usualWidth(sheet);
  const reading: Reading = { columns: null, title: null, section, unit: '', width };
  for (let index = 0; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]!;
    const filled = row.cells.filter(
      (cell, at) => cell !== '' || sheet.formulas.has(`${row.number}:${at}`),
    );
    if (filled.length === 0) continue;
    const heads = isHeadRow(row);
    if (heads) {
      const below = sheet.rows[index + 1];
      const sub = below ? readSubHeads(row, below, sheet.merges) : null;
      reading.columns = (sub ?? heads).map((column) => withUnit(column, reading.unit));
      reading.width = Math.max(width, row.cells.length);
      if (sub) index += 1;
      yield* unreadHeads(sheet, row, reading.columns);
    } else if (filled.length === 1 || isWholeTitle(row, sheet.merges)) {
      const passage = readPassage(sheet, row, filled[0]!, reading);
      yield passage ?? toEntry(sheet, row, reading, covers);
    } else if (total.test(filled[0]!)) {
      yield { ...passageOf(sheet, row), why: '合计行' };
    } else if (reading.columns === null) {
      yield { ...passageOf(sheet, row), why: '在表头之前' };
    } else {
      yield toEntry(sheet, row, reading, covers);
    }
  }
}

/** The columns of a row of heads; `null` where it is none: heads stand side by side, and one of them names plots. */
function isHeadRow({ cells }: SheetRow): Column[] | null {
  if (!cells.some((cell) => cell.length <= 20 && /名\s*称|项目|企业|地块/u.test(cell))) return null;
  const found = cells.flatMap((cell, at) => {
    const head = readHead(cell);
    return head ? [{ ...head, at }] : [];
  });
  if (found.length < 2 || !found.some(({ target }) => target === 'name')) return null;
  const filled = cells.filter((cell) => cell !== '').length;
  const side = found.some(({ at }, index) => found[index + 1]?.at === at + 1);
  return side && found.length * 2 >= filled - 2 ? found : null;
}

/** Heads in two rows: 坐标 above 经度 and 纬度. */
function readSubHeads(row: SheetRow, below: SheetRow, merges: readonly Merge[]): Column[] | null {
  const filled = below.cells.flatMap((cell, at) => (cell === '' ? [] : [{ cell, at }]));
  if (filled.length === 0 || isHeadRow(below)) return null;
  const subs = new Map(filled.map(({ cell, at }) => [at, subHead(cell, aboveOf(row, at, merges))]));
  if ([...subs.values()].includes(null)) return null;
  const columns = row.cells.flatMap((cell, at) => {
    const head = subs.get(at) ?? (subs.has(at) ? null : readHead(cell));
    return head ? [{ ...head, at }] : [];
  });
  const own = new Set(columns.map(({ at }) => at));
  const beyond = [...subs].flatMap(([at, head]) => (own.has(at) || !head ? [] : [{ ...head, at }]));
  const all = [...columns, ...beyond].sort((a, b) => a.at - b.at);
  return all.some(({ target }) => target === 'name') ? all : null;
}

function subHead(cell: string, above: string): Head | null {
  return readHead(cell) ?? readHead(`${above}${cell}`);
}

/** The head of the upper row that a column stands under. */
function aboveOf(row: SheetRow, at: number, merges: readonly Merge[]): string {
  const merge = merges.find(
    ({ top, bottom, left, right }) =>
      top <= row.number && row.number <= bottom && left <= at && at <= right,
  );
  if (merge) return row.cells[merge.left] ?? '';
  return row.cells.slice(0, at + 1).findLast((cell) => cell !== '') ?? '';
}

function* unreadHeads(sheet: Sheet, row: SheetRow, columns: readonly Column[]): Generator<Passage> {
  const known = new Set(columns.map(({ at }) => at));
  const unread = row.cells.filter((cell, at) => cell !== '' && !known.has(at) && !readHead(cell));
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
  return isPlot && !/^(?:注|备注|说明|填报|制表|审核|单位[:：])/u.test(text)
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
      const top = regionTargets.has(head.target) ? covers.get(`${row.number}:${at}`) : undefined;
      const isSaved = sheet.formulas.get(`${row.number}:${at}`);
      const own = row.cells[at] ?? '';
      const above = top === undefined ? '' : (sheet.rows[top - 1]?.cells[at] ?? '');
      return {
        ...head,
        value: own === '' ? above : own,
        formula: isSaved === undefined ? 'none' : formulaState(isSaved),
        inherited: own === '' && above !== '',
      };
    });
  return { kind: 'entry', sheet: sheet.name, row: row.number, title, section, fields, misfit };
}

function formulaState(isSaved: boolean): 'saved' | 'unsaved' {
  return isSaved ? 'saved' : 'unsaved';
}
