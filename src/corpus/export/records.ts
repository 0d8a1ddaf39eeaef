import { clausePath, planPath } from '../address.ts';
import type { Clause, ParsedPlan, Plan, PlanLevel, Repair } from '../types.ts';

/** A row of plans.json. */
export interface PlanRecord {
  id: string;
  title: string | null;
  docNumber: string | null;
  issuer: string | null;
  date: string | null;
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
export function planRecord({ metadata, text, ...parsed }: Plan): PlanRecord {
  const { id, title, docNumber, issuer, date, level, adcode, region, basis, source } = metadata;
  return {
    id,
    title,
    docNumber,
    issuer,
    date,
    level,
    adcode,
    region,
    basis,
    source: { ...source, characters: text.length },
    counts: countFacts(parsed),
    url: planPath(id),
  };
}

/** Count what was read from a plan. */
export function countFacts({ clauses, repairs }: ParsedPlan): PlanCounts {
  return {
    clauses: clauses.length,
    responsibilities: 0,
    indicators: 0,
    deadlines: 0,
    recurring: 0,
    disclosures: 0,
    places: 0,
    repairs: repairs.length,
  };
}

/** Heading and paragraphs of a clause as one string, a line each. */
export function clauseText({ heading, paragraphs }: Clause): string {
  return [heading, ...paragraphs.map((paragraph) => paragraph.text)]
    .filter((line) => line !== '')
    .join('\n');
}

/** The row of a clause. */
export function clauseRecord(clause: Clause): ClauseRecord {
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
    topics: [],
    spans,
    url: clausePath(clause),
  };
}

/** The row of a repair. */
export function repairRecord({ plan, start, end, original, repaired, kind, note }: Repair): Repair {
  return { plan, start, end, original, repaired, kind, note };
}
