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

/** So many rows tell what stands below a row of heads. */
const sampleRows = 40;

/** Whether the rows below have names and not other heads; where nothing stands below, nothing speaks against heads. */
function hasPlotsBelow(known: readonly (readonly KnownCell[])[], index: number): boolean {
  const columns = new Set(known[index]!.flatMap(({ head, at }) => (head ? [at] : [])));
  const names = new Set(
    known[index]!.flatMap(({ head, at }) => (head?.target === 'name' ? [at] : [])),
  );
  const below = known
    .slice(index + 1, index + 1 + sampleRows)
    .filter((row) => row.length > 0)
    .map((row) => row.filter(({ at }) => columns.has(at)));
  if (below.length === 0) return true;
  const all = below.flat();
  const heads = all.filter(({ head }) => head !== null).length;
  const isNamed = all.some(({ head, at }) => head === null && names.has(at));
  return isNamed && heads * 2 < all.length;
}

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
