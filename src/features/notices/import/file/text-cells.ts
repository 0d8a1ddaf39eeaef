import type { CellMark } from '../types.ts';

/** Ways to keep a spreadsheet from turning digits into a number: `="620…"`, or an apostrophe before them. */
const quotedText = /^="([^"]*)"$/u;
const apostrophe = /^['’‘](?=[^'’‘]+$)/u;
const picture = /^=(?:_xlfn\.)?DISPIMG\s*\(/iu;

/** Read a cell that is written as text or stands for a picture as what it is; `null` where it is as it stands. */
export function readTextCell(cell: string): { text: string; mark: CellMark } | null {
  if (!/^['’‘=]/u.test(cell)) return null;
  if (picture.test(cell)) return { text: '', mark: 'picture' };
  const text = quotedText.exec(cell)?.[1] ?? cell.replace(apostrophe, '');
  return text === cell ? null : { text, mark: 'text' };
}
