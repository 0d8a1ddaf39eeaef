import { clausePath } from '../address.ts';
import { clauseText, textAt } from '../clause-texts.ts';
import { publishingTime } from '../facts/publishing-time.ts';
import type { Facts } from '../facts/types.ts';
import { metrics } from '../facts/metrics.data.ts';
import type { ParsedPlan } from '../plan.ts';
import type { Agency } from '../registers/agencies.ts';
import type { NationalTarget } from '../registers/national-targets.ts';
import type { ReadPlan } from './dataset.ts';

/** What the rows of datasets say that the things they are of do not say themselves. */

/** Count what was read from a plan. */
export function countFacts({ clauses, repairs }: ParsedPlan, facts: Facts) {
  const recurring = facts.commitments.filter(({ kind }) => kind === 'recurring').length;
  return {
    clauses: clauses.length,
    responsibilities: facts.responsibilities.length,
    indicators: facts.indicators.length,
    deadlines: facts.commitments.length - recurring,
    recurring,
    disclosures: facts.disclosures.length,
    places: facts.places.length,
    repairs: repairs.length,
  };
}

/** How many of each kind a plan has. */
export type PlanCounts = ReturnType<typeof countFacts>;

/** The clauses of a plan with their words, topics and addresses. */
export function clauseRecords({ clauses, facts }: ReadPlan): object[] {
  const topics = new Map(facts.topics.map((entry) => [entry.clause, entry.topics]));
  return clauses.map((clause) => ({
    ...clause,
    paragraphs: clause.paragraphs.map(({ text }) => text),
    text: clauseText(clause),
    topics: topics.get(clause.id) ?? [],
    url: clausePath(clause),
  }));
}

/** The disclosures of a plan, each with the words for when, where its sentence has them. */
export function disclosureRecords({ clauses, facts }: ReadPlan): object[] {
  const byId = new Map(clauses.map((one) => [one.id, one]));
  return facts.disclosures.map((fact) => {
    const own = byId.get(fact.clause);
    const told = publishingTime(fact, facts.commitments);
    const time = own && told ? textAt(own, fact.paragraph).slice(...told.focus) : null;
    return { ...fact, time };
  });
}

/** A figure that the state set, or that was told of the whole country; it stands in no clause. */
export function nationalIndicator(target: NationalTarget): object {
  const { metricId, metric, words } = target;
  const known = metrics.find(({ id }) => id === metricId);
  const name = metric ?? known?.name ?? metricId;
  const nowhere = { plan: 'national', clause: null, paragraph: null };
  const unsaid = { valueMax: null, baseline: null };
  return {
    ...target,
    ...nowhere,
    ...unsaid,
    metric: name,
    subject: known?.subject ?? name,
    quote: words,
  };
}

/** An agency with its names by plan. */
export function agencyRecord(agency: Agency): object {
  return {
    ...agency,
    aliases: agency.names.flatMap(({ plan, printed }) =>
      printed.map((alias) => ({ plan, name: alias })),
    ),
    successor: agency.names.flatMap(({ plan, successor, confidence }) =>
      successor === null ? [] : [{ plan, name: successor, confidence }],
    ),
  };
}
