import { readForms } from './forms.ts';
import { findReading } from './readings.ts';
import { passageOf, readTable } from './tables.ts';
import type { Entry, Passage, Sheet } from '../types.ts';

const bothWays =
  '这张表既像一行一个地块的表，又像一栏写标签、一栏写内容的表，两种读法都没有采用。请改成其中一种（一行一个地块的，表头只放一行；一栏标签一栏内容的，一张工作表只放这一种），再导入';
const noWay = '没有认出表头，也没有认出标签，这一行没有读';

/** Read the plots of a sheet, row by row; what is no plot is handed on with the reason. */
export function* readEntries(sheet: Sheet): Generator<Entry | Passage> {
  const reading = findReading(sheet);
  if (reading === 'form') yield* readForms(sheet);
  else if (reading === 'table') yield* readTable(sheet);
  else yield* leaveRows(sheet, reading === 'both' ? bothWays : noWay);
}

/** Hand on the rows of a sheet that is not read. */
function* leaveRows(sheet: Sheet, why: string): Generator<Passage> {
  for (const row of sheet.rows) {
    const filled = row.cells.filter((cell) => cell !== '').length;
    if (filled > 0) yield { ...passageOf(sheet, row), why, isLost: filled > 1 };
  }
}
