import { column } from '../../corpus/export/dataset.ts';
import type { Drawing, Figure } from './figure.ts';
import { drawTable, type DrawnCell } from './table-drawing.ts';

/** A table of counts, as its page shows it. */
export interface CountTable {
  /** What the rows are: 部门. */
  rowTitle: string;
  /** What each count of a cell is called. */
  parts: readonly string[];
  /** With what stands in a cell without counts. */
  columns: readonly { id: string; label: string; nothing: string }[];
  /** A cell a column: one count a part, `null` where there is nothing to count. */
  rows: readonly { id: string; label: string; cells: readonly (readonly number[] | null)[] }[];
}

/** A table of counts as a figure, a row of the data for each count. */
export function countFigure(
  { rowTitle, parts, columns, rows }: CountTable,
  own: Pick<Figure, 'name' | 'title' | 'finding' | 'source' | 'path'>,
): Figure {
  return {
    ...own,
    columns: [
      column('id', 'string', `${rowTitle}的代号`),
      column('name', 'string', rowTitle),
      column('plan', 'string', '方案'),
      column('region', 'string', '地方'),
      column('part', 'string', '数的是什么', { values: parts }),
      column('count', 'integer?', '数', '没有读到的为空。'),
    ],
    rows: () =>
      rows.flatMap(({ id, label, cells }) =>
        columns.flatMap((place, at) =>
          parts.map((part, nth) => ({
            ...{ id, name: label, plan: place.id, region: place.label, part },
            count: cells[at]?.[nth] ?? (place.nothing === '无' ? 0 : null),
          })),
        ),
      ),
    draw: () => drawCounts({ rowTitle, parts, columns, rows }),
  };
}

function drawCounts({ rowTitle, parts, columns, rows }: CountTable): Drawing {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(sum)));
  const drawn = (cell: readonly number[] | null, at: number): DrawnCell => {
    if (cell === null || sum(cell) === 0)
      return { text: columns[at]?.nothing ?? '', isMuted: true };
    const told = parts.flatMap((part, nth) =>
      cell[nth] === 0 ? [] : [parts.length > 1 ? `${part} ${cell[nth]}` : `${cell[nth]}`],
    );
    return { text: told.join(' '), bar: cell.map((count) => count / most) };
  };
  return drawTable(
    {
      columns: [
        { label: rowTitle, share: 1.6 },
        ...columns.map(({ label }) => ({ label, share: 1 })),
      ],
      rows: rows.map(({ label, cells }) => [{ text: label, isBold: true }, ...cells.map(drawn)]),
    },
    17,
  );
}

function sum(counts: readonly number[] | null): number {
  return (counts ?? []).reduce((total, count) => total + count, 0);
}
