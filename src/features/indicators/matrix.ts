import { isPartial } from '../../corpus/silence.ts';
import type { MetricTargets, PlanTargets } from './targets.ts';

/** Why a cell has no figure: the whole text does not have it, the text is not whole, or the site has no such text. */
export type Silence = 'unsaid' | 'unread' | 'unheld';

/** What one place says about a metric for one year. */
export type MatrixCell = ReturnType<typeof cellOf>;

/**
 * The rows of a metric, one for each year that a plan sets a figure for, with what the state says and what each plan does; the
 * year is `null` where the texts name none.
 */
export function matrixRows(metric: MetricTargets) {
  const { id, name, plans, national, nationalResults } = metric;
  const years = [...new Set(plans.flatMap(({ targets }) => targets.map(({ year }) => year)))].sort(
    (one, other) => (one ?? Infinity) - (other ?? Infinity),
  );
  return years.map((year) => {
    const cells = [
      cellOf('国家', { targets: national, results: nationalResults, silence: 'unheld' }, year),
      ...plans.map((plan) => cellOf(plan.region, { ...plan, silence: silenceOf(plan) }, year)),
    ];
    return { id, name, year, cells: markUnlike(cells) };
  });
}

function silenceOf(plan: PlanTargets): Silence {
  return isPartial(plan) ? 'unread' : 'unsaid';
}

type Said = Pick<PlanTargets, 'targets' | 'results'> & { silence: Silence };

function cellOf(who: string, { targets, results, silence }: Said, year: number | null) {
  const own = targets.filter((target) => target.year === year);
  return {
    who,
    targets: own,
    /** What was said later, and may stand beside them. */
    results: results.filter((result) => result.year === year),
    /** `null` where there is a target. */
    silence: own.length > 0 ? null : silence,
    /** Whether its number is another than that of most. */
    isUnlike: false,
  };
}

/** Most agree where one number is said at least twice, and oftener than any other. */
function markUnlike(cells: readonly MatrixCell[]): MatrixCell[] {
  const counts = new Map<string, number>();
  for (const key of cells.flatMap((cell) => numberOf(cell) ?? []))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const [most, next] = [...counts].sort(([, one], [, other]) => other - one);
  if (most === undefined || most[1] < 2 || most[1] === next?.[1]) return [...cells];
  return cells.map((cell) => {
    const key = numberOf(cell);
    return { ...cell, isUnlike: key !== null && key !== most[0] };
  });
}

/** The number that a cell sets first, with what it is a number of. */
function numberOf({ targets }: MatrixCell): string | null {
  const found = targets.find(({ value }) => value !== null);
  if (found === undefined) return null;
  return [found.value, found.unit, found.wording === 'decrease'].join(' ');
}
