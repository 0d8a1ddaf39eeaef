/** What the clauses of a plan can be narrowed by, read from the plan's facts. */
import type { Commitment, FactPlace } from '../../corpus/facts/types.ts';
import type { Plan } from '../../corpus/plan.ts';
import type { ClauseFacts, ClauseKind } from './types.ts';

/** For each clause of a plan, in its order, what it can be narrowed by. */
export function clauseFacts({ clauses, facts }: Plan): ClauseFacts[] {
  const topics = new Map(facts.topics.map((entry) => [entry.clause, entry.topics]));
  const duties = Map.groupBy(facts.responsibilities, ({ clause }) => clause);
  const deadlines = Map.groupBy(facts.commitments.filter(isDeadline), ({ clause }) => clause);
  const recurring = clausesOf(facts.commitments.filter(({ kind }) => kind === 'recurring'));
  const indicators = clausesOf(facts.indicators);
  const disclosures = clausesOf(facts.disclosures);
  return clauses.map(({ id }) => {
    const kinds: readonly (readonly [ClauseKind, boolean])[] = [
      ['deadline', deadlines.has(id)],
      ['recurring', recurring.has(id)],
      ['indicator', indicators.has(id)],
      ['disclosure', disclosures.has(id)],
    ];
    const parts = new Map(
      (duties.get(id) ?? []).map(({ agency, role }) => [
        `${agency} ${role}`,
        { agency: agency ?? '', role },
      ]),
    );
    return {
      topics: topics.get(id) ?? [],
      duties: [...parts.values()],
      kinds: kinds.filter(([, holds]) => holds).map(([kind]) => kind),
      years: [...new Set((deadlines.get(id) ?? []).map(({ date }) => (date ?? '').slice(0, 4)))],
    };
  });
}

/** What only begins at a date is not due then. */
function isDeadline({ kind, date }: Commitment): boolean {
  return date !== null && kind !== 'from';
}

function clausesOf(facts: readonly FactPlace[]): ReadonlySet<string> {
  return new Set(facts.map(({ clause }) => clause));
}
