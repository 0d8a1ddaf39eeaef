import { fold } from '../../../../corpus/characters/fold.ts';
import type { CellMark } from '../types.ts';

/** A number that a spreadsheet has shortened to its first digits. */
const scientific = /^\d+(?:\.\d+)?e[+-]?\d+$/iu;
/** More digits than a spreadsheet keeps of a number. */
const tooManyDigits = /^\d{16,}(?:\.0+)?$/u;

/**
 * Say why what stands under the head of a code is none, in Chinese; `null` where nothing speaks against it.
 *
 * @param mark `text` where the cell says that its digits were never a number
 * @example whyNoCode('6.202E+12', null) // '…'
 */
export function whyNoCode(printed: string, mark: CellMark | null): string | null {
  const text = fold(printed).trim();
  if (scientific.test(text)) return '是科学计数法，电子表格已经丢了后面的位数';
  if (mark !== 'text' && tooManyDigits.test(text))
    return '有 15 位以上的数字，电子表格存成数时会把后面的位数改成 0';
  return null;
}
