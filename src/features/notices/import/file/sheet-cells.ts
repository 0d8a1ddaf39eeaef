import { printNumber, type NumberRules } from './number-formats.ts';
import { createTextParts } from './shared-strings.ts';
import { readTextCell } from './text-cells.ts';
import { limits } from './unpack.ts';
import { isOn, oddPart, readXml, WorkbookProblem, type Attribute } from './xml.ts';
import type { CellMark, Merge } from '../types.ts';

/** What a workbook says for all its sheets. */
export interface WorkbookRules extends NumberRules {
  strings: readonly string[];
}

/** What the XML of a sheet holds: its rows that are not empty, in order, and what is said of its cells beside. */
export type SheetCells = ReturnType<SheetReader['finish']>;

const tooLarge = `工作表超过 ${limits.rows} 行或 ${limits.columns} 列，没有读。请删去远处的单元格，或把名录分成几个文件。`;
const tooMuch = `工作表里的字超过 ${limits.millionsOfText} 百万，没有读。请把名录分成几个文件。`;

/**
 * Read the XML of a sheet in one pass.
 *
 * Rows and cells that do not say where they stand follow the one before. Those that hold nothing but a style are left
 * out, as a style that runs to the last row of a sheet would fill the memory.
 *
 * @throws WorkbookProblem where the sheet is larger than the limits, or not as a spreadsheet program writes it.
 */
export function readSheetCells(file: string, source: string, rules: WorkbookRules): SheetCells {
  const reader = new SheetReader(file, rules);
  readXml(file, source, reader);
  return reader.finish();
}

/** A cell while it is read. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  /** Whether its value is kept elsewhere in the workbook, as that of a picture in a cell is. */
  isElsewhere: boolean;
  formula: string | null;
  value: string | null;
}

class SheetReader {
  readonly #file: string;
  readonly #rules: WorkbookRules;
  readonly #rows = new Map<number, string[]>();
  readonly #merges: Merge[] = [];
  readonly #marks = new Map<string, CellMark>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns: { from: number; to: number }[] = [];
  readonly #inline = createTextParts();
  #row = 0;
  #isInRow = false;
  #column = -1;
  #cell: OpenCell | null = null;
  #reading: 'formula' | 'value' | null = null;
  #size = 0;

  constructor(file: string, rules: WorkbookRules) {
    this.#file = file;
    this.#rules = rules;
  }

  readonly open = (name: string, attribute: Attribute): void => {
    if (name === 'row') this.#openRow(attribute);
    else if (name === 'c') this.#openCell(attribute);
    else if (name === 'f' && this.#cell) {
      this.#cell.formula ??= '';
      this.#reading = 'formula';
    } else if (name === 'v' && this.#cell) {
      this.#cell.value ??= '';
      this.#reading = 'value';
    } else if (name === 'col') this.#addColumns(attribute);
    else if (name === 'mergeCell') this.#addMerge(attribute('ref') ?? '');
    if (this.#cell) this.#inline.open(name);
  };

  readonly close = (name: string): void => {
    this.#inline.close(name);
    if (name === 'f' || name === 'v') this.#reading = null;
    if (name === 'c') this.#closeCell();
    if (name === 'row') this.#isInRow = false;
  };

  readonly text = (words: string): void => {
    if (!this.#cell) return;
    if (this.#reading !== null)
      this.#cell[this.#reading] = (this.#cell[this.#reading] ?? '') + words;
    this.#inline.text(words);
  };

  finish() {
    const rows = [...this.#rows]
      .sort(([one], [other]) => one - other)
      .map(([number, cells]) => ({ number, cells: Array.from(cells, (cell) => cell ?? '') }));
    return {
      rows,
      merges: this.#merges,
      marks: this.#marks,
      /** Numbers of the rows that are hidden, from 1. */
      hiddenRows: this.#hiddenRows,
      /** Ranges of columns that are hidden, from 0, both ends included. */
      hiddenColumns: this.#hiddenColumns,
    };
  }

  #openRow(attribute: Attribute): void {
    if (this.#isInRow) throw oddPart(this.#file);
    const given = attribute('r');
    this.#row = given === undefined ? this.#row + 1 : rowOf(given);
    this.#isInRow = true;
    this.#column = -1;
    if (isOn(attribute('hidden'))) this.#hiddenRows.add(this.#row);
  }

  #openCell(attribute: Attribute): void {
    if (!this.#isInRow || this.#cell) throw oddPart(this.#file);
    const address = attribute('r');
    this.#column = address === undefined ? this.#column + 1 : columnIn(address);
    this.#inline.begin();
    this.#cell = {
      column: this.#column,
      type: attribute('t') ?? 'n',
      style: Number(attribute('s') ?? 0),
      isElsewhere: attribute('vm') !== undefined,
      formula: null,
      value: null,
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (!cell) return;
    this.#cell = null;
    const { text, mark } = markOf(cell) ?? this.#readText(cell);
    const own = mark ?? (cell.formula === null ? textMark(cell, text) : 'saved');
    if (text === '' && own === null) return;
    if (this.#row > limits.rows || cell.column >= limits.columns)
      throw new WorkbookProblem(tooLarge);
    this.#size += text.length;
    if (this.#size > limits.millionsOfText * 1e6) throw new WorkbookProblem(tooMuch);
    const row = this.#rows.get(this.#row) ?? [];
    row[cell.column] = text;
    this.#rows.set(this.#row, row);
    if (own !== null) this.#marks.set(`${this.#row}:${cell.column}`, own);
  }

  /** A text that was typed with the marks of a text is read as one; the result of a formula is taken as it is. */
  #readText(cell: OpenCell): { text: string; mark: CellMark | null } {
    const text = this.#textOf(cell).trim();
    const own = cell.formula === null && cell.type !== 'n' ? readTextCell(text) : null;
    return own ?? { text, mark: null };
  }

  #textOf({ type, style, value, column }: OpenCell): string {
    if (type === 'inlineStr') return this.#inline.end();
    const text = value ?? '';
    if (type === 's' && text !== '') return this.#shared(text, column);
    if (type === 'b') return text.trim() === '1' ? '是' : '否';
    if (type === 'd') return text.slice(0, 10);
    return type === 'str' ? text : printNumber(text, style, this.#rules);
  }

  #shared(index: string, column: number): string {
    const { strings } = this.#rules;
    const found = strings[Number(index)];
    if (found === undefined)
      throw new WorkbookProblem(
        `${this.#file} 第 ${this.#row} 行第 ${column + 1} 格要的是第 ${index} 条共用文字，文件里只有 ${strings.length} 条：工作簿已损坏。请用 Excel 打开，核对后另存为 .xlsx 再导入。`,
      );
    return found;
  }

  #addColumns(attribute: Attribute): void {
    if (!isOn(attribute('hidden')) && attribute('width') !== '0') return;
    const [from, to] = [Number(attribute('min')) - 1, Number(attribute('max')) - 1];
    this.#hiddenColumns.push({ from, to });
  }

  #addMerge(range: string): void {
    const [, left, top, right, bottom] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(range) ?? [];
    if (!left || !right) return;
    if (this.#merges.length >= limits.merges) throw new WorkbookProblem(tooLarge);
    const [first, last] = [columnOf(left), columnOf(right)];
    this.#merges.push({ top: Number(top), bottom: Number(bottom), left: first, right: last });
  }
}

const picture = /^=?(?:_xlfn\.)?DISPIMG\s*\(/iu;
/** A formula that only keeps a program from turning digits into a number. */
const quoted = /^=?"([^"]*)"$/u;

/** What a cell is that holds no value of its own; `null` where it holds one. */
function markOf({ type, isElsewhere, formula, value }: OpenCell): {
  text: string;
  mark: CellMark;
} | null {
  if (picture.test(formula ?? value ?? '')) return { text: '', mark: 'picture' };
  const [, words] = quoted.exec(formula ?? '') ?? [];
  if (words !== undefined) return { text: words, mark: 'text' };
  if (type === 'e') return { text: '', mark: isElsewhere ? 'picture' : 'unsaved' };
  return formula !== null && value === null ? { text: '', mark: 'unsaved' } : null;
}

/** Digits that the cell holds as text have not been rounded. */
function textMark({ type }: OpenCell, text: string): CellMark | null {
  return /^\d{16,}$/u.test(text) && type !== 'n' ? 'text' : null;
}

function rowOf(given: string): number {
  if (!/^\d{1,7}$/u.test(given)) throw new WorkbookProblem(tooLarge);
  return Number(given);
}

function columnIn(address: string): number {
  const [, letters] = /^([A-Z]{1,3})\d{1,7}$/iu.exec(address) ?? [];
  if (letters === undefined) throw new WorkbookProblem(tooLarge);
  return columnOf(letters.toUpperCase());
}

/** The number of a column, counted from 0: A is 0, AA is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The letters of a column, counted from 0. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
