import type { Plan } from '../../corpus/plan.ts';
import { getPlanLedger } from '../commitments/commitments.query.ts';
import type { LedgerRecord } from '../commitments/ledger.ts';
import { thingKind, thingKinds } from './kinds.ts';
import { getClause, getPlans } from '../../shared/corpus.query.ts';
import { oncePer } from '../../shared/once.ts';
import { groupRoutes, listPlaceHref } from '../plans/plan-groups.query.ts';

/** A promise to publish, as the ledger has it. */
export type DisclosureEntry = ReturnType<typeof readEntries>[number];

/** The promises of one plan by the kind of thing that they make public. */
export type PlanDisclosures = ReturnType<typeof getDisclosures>[number];

/** Where to read the promises of one plan. */
export function planDisclosuresHref(plan: string): string {
  return listPlaceHref('/disclosures/', plan);
}

/** How many promises to publish some plans hold. */
export function countDisclosures(plans: readonly Plan[]): number {
  return plans.reduce((sum, { facts }) => sum + facts.disclosures.length, 0);
}

/** How many of them say neither when nor how often. */
export function countUntimed(plans: readonly Plan[]): number {
  return getDisclosures(plans)
    .flatMap(({ groups }) => groups.flatMap(({ entries }) => entries))
    .filter(({ record }) => record.when === '').length;
}

/** The routes of the pages by group. */
export const disclosureGroupRoutes = () => groupRoutes(countDisclosures);

/** What the layout is told of the page of all promises to publish. */
export function describeDisclosures(): { title: string; description: string } {
  const plans = getPlans();
  return {
    title: '公开',
    description: `${plans.length} 份方案里要求向社会公开的 ${countDisclosures(plans)} 件事：公开什么、谁来公开、何时、写在哪一条，每件都能申请。`,
  };
}

/** The promises to publish of one plan, in its order. */
export const getPlanDisclosures = oncePer(readEntries);

/** The promises to publish of some plans, plan by plan. */
export function getDisclosures(plans: readonly Plan[]) {
  return plans.map((plan) => {
    const entries = getPlanDisclosures(plan);
    const groups = thingKinds.map((kind) => ({
      kind,
      entries: entries.filter((entry) => entry.kind === kind),
    }));
    return { plan, groups: groups.filter(({ entries: own }) => own.length > 0) };
  });
}

/** In the order of the document; a thing that is promised for several times is one. */
function readEntries(plan: Plan) {
  const records = new Map<string, LedgerRecord>();
  for (const record of getPlanLedger(plan.metadata.id)) {
    const id = record.publication?.id;
    if (id !== undefined && !records.has(id)) records.set(id, record);
  }
  return plan.facts.disclosures.flatMap(({ id, quote }) => {
    const record = records.get(id);
    if (!record?.publication) return [];
    const { publication } = record;
    const kind = thingKind(publication.what, quote);
    return [{ publication, record, clause: getClause(record.clause), kind }];
  });
}
