import { saysNothing } from '../cells/cell-text.ts';
import type { Column } from './head-rows.ts';
import type { SheetRow } from '../types.ts';

/** What a row of sums says in one of its first cells. */
export const total =
  /^\p{Script=Han}{0,8}?(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*面\s*积|汇\s*总)(?![\p{Script=Han}])|^(?:合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总)/u;
/** A total stands in one of the first cells. */
const totalCells = 3;
/** What a list is signed with, and what stands round its pages. */
const numbering = /^[（(]?(?:\d{1,2}|[a-z]|[①-⑳]|[一二三四五六七八九十]{1,2})[）)]?$/iu;
/** What tables that are written in signs have below their heads. */
const rule = /^:?(?:-{2,}|={2,}|—{2,}):?$/u;
const ordinal = /^[（(]?[\d一二三四五六七八九十百.、\-—]+[）)]?$|[a-z\d]$/iu;
export const signature =
  /^(?:填报|填表|制表|编制|审核|审批|审定|复核|经办|负责|联系)\s*(?:人|单位|日期|时间|方式|电话)?\s*(?:[:：]|$)|^打印|^(?:注|备注|说明|(?:数据|资料|信息)?来源)\s*[:：]|^(?:注|备注|说明|(?:数据|资料|信息)来源)$|^第\s*\d+\s*页/u;
/** Why a row below the heads names no plot, in Chinese; `null` where it does. */
export function whyNoPlot(
  row: SheetRow,
  filled: readonly string[],
  columns: readonly Column[],
): string | null {
  if (isTotal(row, columns)) return '合计行';
  if (filled.every((cell) => numbering.test(cell))) return '列的编号';
  if (filled.every((cell) => rule.test(cell))) return '分隔线';
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
