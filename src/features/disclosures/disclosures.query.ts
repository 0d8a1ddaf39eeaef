import type { Disclosure } from '../../corpus/facts/types.ts';
import type { Clause, Plan } from '../../corpus/plan.ts';
import {
  type PublisherKind,
  publisherKind,
  publisherKinds,
  publishingTime,
} from './disclosures.ts';
import { shownWords } from '../plans/fact-words.ts';
import { getClause, getPlans } from '../../shared/corpus.query.ts';
import { oncePer } from '../../shared/once.ts';
import { groupRoutes, listPlaceHref } from '../plans/plan-groups.query.ts';

/** A promise to publish, with its clause. */
export interface DisclosureEntry {
  fact: Disclosure;
  clause: Clause;
  /** When or how often, as printed, where the same sentence says so. */
  time: string | null;
  /** The path of the form that asks for it, from the site's root. */
  request: string;
}

/** The promises of one plan by who is to keep them. */
export interface PlanDisclosures {
  plan: Plan;
  groups: { kind: PublisherKind; entries: DisclosureEntry[] }[];
}

/** Where to read the promises of one plan. */
export function planDisclosuresHref(plan: string): string {
  return listPlaceHref('/disclosures/', plan);
}

/** How many promises to publish some plans hold. */
export function countDisclosures(plans: readonly Plan[]): number {
  return plans.reduce((sum, { facts }) => sum + facts.disclosures.length, 0);
}

/** The routes of the pages by group. */
export const disclosureGroupRoutes = () => groupRoutes(countDisclosures);

/** What the layout is told of the page of all promises to publish. */
export function describeDisclosures(): { title: string; description: string } {
  const plans = getPlans();
  return {
    title: '公开',
    description: `${plans.length} 份方案里要求向社会公开的 ${countDisclosures(plans)} 件事：谁来公布、公布什么、多久一次、写在哪一条。`,
  };
}

/** The promises to publish of one plan, in its order. */
export const getPlanDisclosures = oncePer((plan: Plan): readonly DisclosureEntry[] =>
  plan.facts.disclosures.map((fact) => readEntry(plan, fact)),
);

/** The promises to publish of some plans, plan by plan. */
export function getDisclosures(plans: readonly Plan[]): PlanDisclosures[] {
  return plans.map((plan) => {
    const entries = getPlanDisclosures(plan);
    const groups = publisherKinds.map((kind) => ({
      kind,
      entries: entries.filter(({ fact }) => publisherKind(fact.publisher) === kind),
    }));
    return { plan, groups: groups.filter(({ entries: own }) => own.length > 0) };
  });
}

function readEntry(plan: Plan, fact: Disclosure): DisclosureEntry {
  const clause = getClause(fact.clause);
  const time = publishingTime(fact, plan.facts.commitments);
  const promises = plan.facts.disclosures.filter((other) => other.clause === clause.id);
  const asked = { clause: clause.id, promise: String(promises.indexOf(fact) + 1) };
  const request = `/report/disclosure/?${new URLSearchParams(asked).toString()}`;
  return { fact, clause, time: time && shownWords(clause, time), request };
}
