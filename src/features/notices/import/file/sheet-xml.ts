import { limits } from './unpack.ts';
import type { Merge } from '../types.ts';

/** What the XML of a sheet says beside its values, and the XML without what the reader of values trips over. */
export interface SheetXml {
  xml: string;
  merges: readonly Merge[];
  formulas: ReadonlyMap<string, boolean>;
  /** Numbers of the rows that are hidden, from 1. */
  hiddenRows: ReadonlySet<number>;
  /** Ranges of columns that are hidden, from 0, both ends included. */
  hiddenColumns: readonly { from: number; to: number }[];
}

/** Cells and rows that hold nothing but a style. */
const emptyCell = /<(?:\w+:)?c\b[^<>]*(?:\/>|>\s*<\/(?:\w+:)?c>)/g;
const emptyRow = /<(?:\w+:)?row\b[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
const formulaCell =
  /<(?<prefix>\w+:)?c\b(?<attributes>[^<>]*)>\s*<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)(?<rest>(?:(?!<\/(?:\w+:)?c>)[^])*)<\/(?:\w+:)?c>/g;
const value = /<(?:\w+:)?v(?:\s[^<>]*)?>[^<]+<\/(?:\w+:)?v>/;
const address = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const mergeRange =
  /<(?:\w+:)?mergeCell\b[^<>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

const rowTag = /<(?:\w+:)?row\b[^<>]*>/g;
const columnTag = /<(?:\w+:)?col\b[^<>]*>/g;
const hiddenMark = /\shidden=["'](?:1|true)["']/;

/** Why a workbook is not read, in Chinese. */
export class WorkbookProblem extends Error {}

/** A tag within a tag, a tag without an end, or what defines texts of its own: no spreadsheet program writes them. */
const oddXml = /<[^<>]*<|<[^<>]{20000}|<!(?:DOCTYPE|ENTITY)/i;

/**
 * Look through a file of a workbook before it is parsed, as a parser spends minutes on a tag that does not close.
 *
 * @throws WorkbookProblem where it is none that a spreadsheet program writes.
 */
export function checkXml(name: string, source: string): void {
  if (oddXml.test(source))
    throw new WorkbookProblem(
      `工作簿里的 ${name} 不是电子表格写出的样子，没有读。请用 Excel 打开，另存为 .xlsx 再导入。`,
    );
}

/**
 * Prepare the XML of a sheet for reading.
 *
 * Rows and columns without content are left out, as a style that runs to the last row of a sheet would fill the memory;
 * so are formulas whose result is not saved, as they would stop the reading of all others.
 *
 * @throws WorkbookProblem where the sheet is larger than the limits.
 */
export function prepareSheetXml(source: string): SheetXml {
  const formulas = new Map<string, boolean>();
  const slim = source.replace(emptyCell, '').replace(formulaCell, (cell: string, ...rest) => {
    const { attributes = '', rest: inner = '' } = rest.at(-1) as Record<string, string | undefined>;
    const isSaved = value.test(inner) && !/\st="e"/.test(attributes);
    const at = /\sr="([A-Z]{1,3})(\d{1,7})"/.exec(attributes);
    if (at?.[1] && at[2]) formulas.set(`${at[2]}:${columnOf(at[1])}`, isSaved);
    return isSaved ? cell : '';
  });
  const xml = slim.replace(emptyRow, '');
  checkAddresses(xml);
  const merges = [...source.matchAll(mergeRange)].map(([, left, top, right, bottom]) => ({
    top: Number(top),
    bottom: Number(bottom),
    left: columnOf(left!),
    right: columnOf(right!),
  }));
  return {
    xml,
    merges,
    formulas,
    hiddenRows: new Set(hiddenTags(source, rowTag).map((tag) => numberIn(tag, 'r'))),
    hiddenColumns: hiddenTags(source, columnTag).map((tag) => ({
      from: numberIn(tag, 'min') - 1,
      to: numberIn(tag, 'max') - 1,
    })),
  };
}

function hiddenTags(source: string, tag: RegExp): string[] {
  return (source.match(tag) ?? []).filter((one) => hiddenMark.test(one));
}

function numberIn(tag: string, name: string): number {
  return Number(new RegExp(`\\s${name}=["'](\\d+)["']`).exec(tag)?.[1] ?? 0);
}

function checkAddresses(xml: string): void {
  for (const [, double, single] of xml.matchAll(address)) {
    const match = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? '');
    const isKnown = match !== null;
    if (!isKnown || Number(match[2]) > limits.rows || columnOf(match[1]!) >= limits.columns)
      throw new WorkbookProblem(
        `工作表超过 ${limits.rows} 行或 ${limits.columns} 列，没有读。请删去远处的单元格，或把名录分成几个文件。`,
      );
  }
}

/** The number of a column, counted from 0: A is 0, AA is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
