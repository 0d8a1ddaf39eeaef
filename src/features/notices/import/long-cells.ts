import { longestText } from '../hostile.ts';
import type { Sheet, SheetRow } from './types.ts';

/** A row that is not read, and why, in Chinese. */
export interface LongRow {
  row: number;
  /** How the cell begins. */
  text: string;
  why: string;
}

const shownText = 20;

/** Empty the rows of a sheet that have a cell which is too long, before anything is looked for in them. */
export function leaveLongRows(sheet: Sheet): { sheet: Sheet; long: readonly LongRow[] } {
  const long = sheet.rows.flatMap(describeLong);
  if (long.length === 0) return { sheet, long };
  const numbers = new Set(long.map(({ row }) => row));
  const rows = sheet.rows.map((row) => (numbers.has(row.number) ? { ...row, cells: [] } : row));
  return { sheet: { ...sheet, rows }, long };
}

function describeLong({ number, cells }: SheetRow): LongRow[] {
  const at = cells.findIndex((cell) => cell.length > longestText);
  const cell = cells[at];
  if (cell === undefined) return [];
  const why = `第 ${at + 1} 格有 ${cell.length} 字，超过 ${longestText} 字。请删短，再导入；也可能是引号没有配对`;
  return [{ row: number, text: `${cell.slice(0, shownText)}……`, why }];
}
