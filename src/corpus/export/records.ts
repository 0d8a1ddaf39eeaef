import { clausePath, planPath } from '../address.ts';
import { clauseText, textAt } from '../clause-texts.ts';
import { publishingTime } from '../facts/publishing-time.ts';
import type { Commitment, Facts, Indicator, NamedPlace, Responsibility } from '../facts/types.ts';
import { metrics } from '../facts/metrics.data.ts';
import type { Agency } from '../registers/agencies.ts';
import type { NationalTarget } from '../registers/national-targets.ts';
import type { Topic } from '../registers/topics.ts';
import type { Clause, ParsedPlan, Plan, Repair } from '../plan.ts';
import type { Extent, PlanKind, PlanLevel } from '../plan-kinds.ts';

/** A row of plans.json. */
export interface PlanRecord {
  id: string;
  title: string | null;
  docNumber: string | null;
  issuer: string | null;
  date: string | null;
  /** `null` where neither title nor numbering tells. */
  kind: PlanKind | null;
  complete: Extent;
  level: PlanLevel | null;
  adcode: string | null;
  region: string | null;
  basis: readonly string[];
  source: { file: string; sha256: string; characters: number };
  counts: PlanCounts;
  url: string;
}

/** How many of each kind a plan has. */
export interface PlanCounts {
  clauses: number;
  responsibilities: number;
  indicators: number;
  deadlines: number;
  recurring: number;
  disclosures: number;
  places: number;
  repairs: number;
}

/** A row of clauses.json. */
export interface ClauseRecord {
  id: string;
  plan: string;
  ordinals: string;
  labels: readonly string[];
  depth: number;
  parent: string | null;
  heading: string;
  paragraphs: readonly string[];
  text: string;
  topics: readonly string[];
  spans: readonly (readonly [number, number])[];
  url: string;
}

/** The row of a plan. */
export function planRecord({ metadata, text, facts, ...parsed }: Plan): PlanRecord {
  const { id, title, docNumber, issuer, date, kind, complete } = metadata;
  const { level, adcode, region, basis, source } = metadata;
  return {
    id,
    title,
    docNumber,
    issuer,
    date,
    kind,
    complete,
    level,
    adcode,
    region,
    basis,
    source: { ...source, characters: text.length },
    counts: countFacts(parsed, facts),
    url: planPath(id),
  };
}

/** Count what was read from a plan. */
export function countFacts({ clauses, repairs }: ParsedPlan, facts: Facts): PlanCounts {
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

/** The row of a clause. */
export function clauseRecord(clause: Clause, topics: readonly string[]): ClauseRecord {
  const { id, plan, ordinals, labels, depth, parent, heading, paragraphs, spans } = clause;
  return {
    id,
    plan,
    ordinals,
    labels,
    depth,
    parent,
    heading,
    paragraphs: paragraphs.map((paragraph) => paragraph.text),
    text: clauseText(clause),
    topics,
    spans,
    url: clausePath(clause),
  };
}

/** The row of a responsibility. */
export function responsibilityRecord(fact: Responsibility): object {
  const { plan, clause, paragraph, role, unit, agency, quote } = fact;
  return { plan, clause, paragraph, role, unit, agency, quote };
}

/** The row of an indicator. */
export function indicatorRecord(fact: Indicator): object {
  const { plan, clause, paragraph, metric, metricId, subject } = fact;
  const { year, comparator, value, valueMax, unit, baseline, quote } = fact;
  return {
    plan,
    clause,
    paragraph,
    metric,
    metricId,
    subject,
    year,
    comparator,
    value,
    valueMax,
    unit,
    baseline,
    quote,
    kind: 'target',
    document: null,
  };
}

/** The row of a figure that the state set, or that was told of the whole country; it stands in no clause. */
export function nationalIndicatorRecord(target: NationalTarget): object {
  const { kind, metricId, metric, year, comparator, value, unit, words, document } = target;
  const known = metrics.find(({ id }) => id === metricId);
  const name = metric ?? known?.name ?? metricId;
  return {
    plan: 'national',
    clause: null,
    paragraph: null,
    metric: name,
    metricId,
    subject: known?.subject ?? name,
    year,
    comparator,
    value,
    valueMax: null,
    unit,
    baseline: null,
    quote: words,
    kind,
    document,
  };
}

/** The row of a commitment. */
export function commitmentRecord(fact: Commitment): object {
  const { plan, clause, paragraph, kind, date, every, task, state, lead, quote } = fact;
  return {
    plan,
    clause,
    paragraph,
    kind,
    date,
    every,
    task,
    state,
    lead,
    public: fact.public,
    quote,
  };
}

/** The rows of a plan's disclosures, each with the words for when, where its sentence has them. */
export function disclosureRecords({ clauses, facts }: Pick<Plan, 'clauses' | 'facts'>): object[] {
  const byId = new Map(clauses.map((one) => [one.id, one]));
  return facts.disclosures.map((fact) => {
    const { id, plan, clause, paragraph, what, publisher, quote } = fact;
    const own = byId.get(clause);
    const told = publishingTime(fact, facts.commitments);
    const time = own && told ? textAt(own, paragraph).slice(...told.focus) : null;
    return { id, plan, clause, paragraph, what, publisher, time, quote };
  });
}

/** The row of a named place. */
export function placeRecord({
  plan,
  clause,
  name,
  adcode,
  why,
  quote,
  lat,
  lon,
}: NamedPlace): object {
  return { plan, clause, name, adcode, why, quote, lat, lon };
}

/** The row of an agency, its names by plan. */
export function agencyRecord({ id, name, function: duty, names }: Agency): object {
  return {
    id,
    name,
    function: duty,
    aliases: names.flatMap(({ plan, printed }) => printed.map((alias) => ({ plan, name: alias }))),
    successor: names.flatMap(({ plan, successor, confidence }) =>
      successor === null ? [] : [{ plan, name: successor, confidence }],
    ),
  };
}

/** The row of a topic. */
export function topicRecord({ id, name, description }: Topic): object {
  return { id, name, description };
}

/** The row of a repair. */
export function repairRecord({ plan, start, end, original, repaired, kind, note }: Repair): Repair {
  return { plan, start, end, original, repaired, kind, note };
}
