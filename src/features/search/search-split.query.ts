import process from 'node:process';
import type { Plan } from '../../corpus/plan.ts';

/** So many clauses, which seventy plans have or so, are searched in one bundle; more are split by province. */
export const mostInBundle = 6000;

/**
 * Whether the search of so many plans is split by province: where they have more clauses than one bundle holds. The
 * environment's `SEARCH_SPLIT` sets another number, so that a small corpus can be tried as a large one.
 *
 * @throws Error where `SEARCH_SPLIT` is no number.
 */
export function isSearchSplit(plans: readonly Pick<Plan, 'clauses'>[]): boolean {
  const most = Number(process.env['SEARCH_SPLIT'] ?? mostInBundle);
  if (!Number.isFinite(most))
    throw new Error(
      `SEARCH_SPLIT 的值「${process.env['SEARCH_SPLIT']}」不是数，请写成 6000 的样子。`,
    );
  return plans.reduce((sum, { clauses }) => sum + clauses.length, 0) > most;
}
