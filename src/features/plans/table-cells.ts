import type { PlanTable } from '../../corpus/plan.ts';

/** A cell of a task table, as tall as the rows it was merged over. */
export interface TableCell {
  column: number;
  text: string;
  rowspan: number;
}

/**
 * Merge the empty cells of a task table into the one above, as they were in the original.
 *
 * A cell does not reach over a row in which a column to its left begins anew.
 */
export function mergeCells(table: PlanTable) {
  const open: (TableCell | undefined)[] = [];
  return table.rows.map((row, index) => {
    const cells: TableCell[] = [];
    for (const [column, text] of row.entries()) {
      const above = open[column];
      if (text === '' && above) {
        above.rowspan++;
        continue;
      }
      const cell: TableCell = { column, text, rowspan: 1 };
      cells.push(cell);
      open[column] = cell;
      open.fill(undefined, column + 1);
    }
    // Rows are counted as they stand in the source, without the header.
    return { number: index + 1, clause: table.clauses[index] ?? '', cells };
  });
}

/** How wide a column is drawn; `undefined` shares what the others leave. */
export type ColumnWidth = 'narrow' | 'medium' | undefined;

/** Cells that are on average no longer than this fit a narrow column. */
const shortCells = 45;

/** The width of each column: lists of units need little, and so do headings, numbers, dates and remarks. */
export function columnWidths({ columns, rows }: PlanTable): ColumnWidth[] {
  return columns.map(({ role }, column) => {
    if (role === 'units') return 'medium';
    if (role === 'work') return undefined;
    const filled = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    const length = filled.reduce((sum, cell) => sum + cell.length, 0);
    const isLast = column === columns.findLastIndex((own) => own.role === 'level');
    return length <= shortCells * filled.length && !isLast ? 'narrow' : undefined;
  });
}
