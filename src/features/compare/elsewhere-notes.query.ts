import type { Plan } from '../../corpus/plan.ts';
import { getClause } from '../../shared/corpus.query.ts';
import { clauseHref } from '../../shared/url.ts';
import { citationLabel } from '../plans/citation.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';
import { placeName, rowHref } from './compare.query.ts';
import type { ElsewhereNote } from './elsewhere-notes.ts';
import { getElsewhere } from './elsewhere.query.ts';

/** The notes on a plan's clauses, by their numbers. */
export function getElsewhereNotes(plan: Plan): Record<string, ElsewhereNote> {
  return Object.fromEntries(
    plan.clauses.flatMap((clause) => {
      const elsewhere = getElsewhere(clause);
      if (!elsewhere) return [];
      const note: ElsewhereNote = {
        differing: elsewhere.differing.map(({ unit, parts }) => {
          const other = getClause(unit.clause);
          const text = `${placeName(unit.plan)} ${citationLabel(other)}`;
          return { place: { href: clauseHref(other), text }, parts };
        }),
        same: elsewhere.same,
        rows: elsewhere.rows.map(({ id, name }) => ({
          href: rowHref(id, plan.metadata.id),
          text: name,
        })),
      };
      return [[clause.ordinals, note]];
    }),
  );
}

/** The folder of the notes among the parts; `null` of many plans, whose sentences stand on the pages of their province. */
export function elsewhereFolder(): string | null {
  return arePlansSplit() ? null : 'elsewhere/';
}
