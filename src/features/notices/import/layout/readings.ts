import { isHeadRow, readKnown, type KnownCell } from './head-rows.ts';
import { splitLabel } from './heads.ts';
import type { Sheet, Target } from '../types.ts';

/** How a sheet can be read: one plot a row below heads, labels with their values beside them, either way, or not at all. */
export type Reading = 'table' | 'form' | 'both' | 'none';

/** A form has at least so many labels of different kinds in one column, the name among them. */
const fewestLabels = 2;

/** Find out how a sheet can be read, by all that stands in it. */
export function findReading({ rows }: Sheet): Reading {
  const known = rows.map(({ cells }) => readKnown(cells));
  const isTable = known.some((row, at) => isHeadRow(row) && hasPlotsBelow(known, at));
  const isForm = hasLabelColumn(known);
  if (isTable && isForm) return 'both';
  if (isTable) return 'table';
  return isForm ? 'form' : 'none';
}

/** So many rows are looked at below heads, blank ones among them. */
const sampleRows = 40;
/** Heads may stand in so many rows below the first before a plot is named. */
const mostSubHeads = 3;

/**
 * Whether the first row below that has a name is a plot: its name is no head, and nothing else below the heads is a label.
 * Where nothing stands below, nothing speaks against heads.
 */
function hasPlotsBelow(known: readonly (readonly KnownCell[])[], index: number): boolean {
  const heads = new Map(known[index]!.flatMap(({ head, at }) => (head ? [[at, head]] : [])));
  const below = known.slice(index + 1, index + 1 + sampleRows).filter((row) => row.length > 0);
  if (below.length === 0) return true;
  const cells = below
    .slice(0, mostSubHeads + 1)
    .map((row) => row.filter(({ at }) => heads.has(at)))
    .find((row) => row.some(({ at }) => heads.get(at)?.target === 'name'));
  if (!cells) return false;
  return cells.every(
    ({ at, head }) =>
      head === null || (heads.get(at)?.target !== 'name' && wordsOfPlots.has(head.target)),
  );
}

/** Targets whose words are also what plots have in their cells: 企业 below a kind of people, 其他 below remarks. */
const wordsOfPlots = new Set<Target>(['name', 'note', 'noted', 'row']);

/** Whether some column has labels of several kinds, the name among them, and little else. */
function hasLabelColumn(known: readonly (readonly KnownCell[])[]): boolean {
  const columns = new Map<number, { targets: Set<Target>; labels: number; filled: number }>();
  for (const row of known) {
    for (const [index, { at, cell, head }] of row.entries()) {
      const own = columns.get(at) ?? { targets: new Set(), labels: 0, filled: 0 };
      columns.set(at, own);
      own.filled += 1;
      const next = row[index + 1];
      const label = head && next && !next.head ? head : (splitLabel(cell)?.head ?? null);
      if (!label) continue;
      own.targets.add(label.target);
      own.labels += 1;
    }
  }
  return [...columns.values()].some(
    ({ targets, labels, filled }) =>
      targets.has('name') && targets.size >= fewestLabels && labels * 2 >= filled,
  );
}
