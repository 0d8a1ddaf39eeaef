/**
 * The anchor of a clause that comes nearest to one that is not there: of those that begin alike the longest, and of
 * several the one whose next number is closest.
 *
 * @param anchors Of all clauses in their order, as `clauseAnchor` writes them.
 * @example nearestClause('c-2-9', ['c-1', 'c-2', 'c-2-1', 'c-2-2', 'c-3']) // 'c-2-2'
 */
export function nearestClause(wanted: string, anchors: readonly string[]): string | undefined {
  return nearestClauses(wanted, anchors)[0];
}

/** All anchors, the nearest to the one wanted first. */
export function nearestClauses(wanted: string, anchors: readonly string[]): string[] {
  const target = ordinalsOf(wanted);
  return anchors
    .map((anchor) => ({ anchor, ...distanceOf(ordinalsOf(anchor), target) }))
    .sort((a, b) => b.shared - a.shared || a.gap - b.gap)
    .map(({ anchor }) => anchor);
}

function distanceOf(own: readonly string[], target: readonly string[]) {
  const other = own.findIndex((ordinal, at) => ordinal !== target[at]);
  const shared = other < 0 ? own.length : other;
  return { shared, gap: gapBetween(own[shared], target[shared]) };
}

/** Between clause 2 and its third item lie three steps; words that are no numbers lie beyond all of them. */
function gapBetween(own = '0', target = '0'): number {
  const gap = Math.abs(Number(own) - Number(target));
  return Number.isNaN(gap) ? Infinity : gap;
}

function ordinalsOf(anchor: string): string[] {
  return anchor.toLowerCase().replace(/^c-/, '').split('-');
}
