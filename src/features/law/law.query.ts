import { bodyText } from '@/corpus/clause-texts.ts';
import type { Clause, Plan } from '@/corpus/plan.ts';
import { printedNumber } from '@/features/report/citation.ts';
import { findNamed, resolveCitation } from '@/features/report/resolve-citation.ts';
import { groupRoutes } from '../plans/plan-groups.query.ts';
import { loadReportContent } from '../report/report-content.query.ts';

/** What a plan cites, in the order in which it first does, by the register's name where it is known, else as printed. */
export function getPlanCitations(plan: Plan) {
  const { documents } = loadReportContent();
  const clauseOf = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  const cited = plan.facts.citations.map(({ clause, title, number }) => ({
    clause,
    name: title ?? number ?? '',
    document: resolveCitation({ title, number }, documents),
  }));
  const named = plan.clauses.flatMap((clause) =>
    findNamed(bodyText(clause), documents).map((document) => ({
      clause: clause.id,
      name: document.name,
      document,
    })),
  );
  const groups = Map.groupBy(
    [...cited, ...named].filter(({ name }) => !isOwnName(name, plan)),
    ({ name, document }) => document?.name ?? name,
  );
  return [...groups].map(([name, entries]) => ({
    name,
    document: entries[0]?.document,
    clauses: [...new Set(entries.map(({ clause }) => clauseOf.get(clause)))].filter(
      (clause) => clause !== undefined,
    ),
  }));
}

/** A plan's own title and number stand in its head; they are no citation. */
function isOwnName(name: string, { metadata }: Plan): boolean {
  return name === metadata.title || name === metadata.docNumber;
}

/** How many documents some plans cite, each counted once in each plan. */
export function countCited(plans: readonly Plan[]): number {
  return plans.reduce((sum, plan) => sum + getPlanCitations(plan).length, 0);
}

/** The routes of the pages by group. */
export const lawGroupRoutes = () => groupRoutes(countCited);

/** The number of a clause with all its levels, for a list of links. */
export function clauseLabel(clause: Clause): string {
  return printedNumber(clause.labels) || '正文之前';
}
