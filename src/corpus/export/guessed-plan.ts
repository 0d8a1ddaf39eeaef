import { planPath } from '../address.ts';
import type { Facts } from '../facts/types.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import type { ParsedPlan } from '../plan.ts';
import { countFacts, type PlanRecord } from './records.ts';

/**
 * The row of a plan that has no front matter yet: what its title block says, `null` where it says nothing.
 */
export function guessPlan(
  id: string,
  parsed: ParsedPlan,
  facts: Facts,
  { source, jurisdiction }: Pick<PlanRecord, 'source'> & { jurisdiction: Jurisdiction | null },
): PlanRecord {
  const { title, docNumber, issuer, date } = parsed.titleBlock;
  return {
    id,
    title,
    docNumber,
    issuer,
    date,
    kind: parsed.kind,
    complete: parsed.complete,
    level: jurisdiction?.level ?? null,
    adcode: jurisdiction?.adcode ?? null,
    region: jurisdiction?.region ?? null,
    basis: [],
    source,
    counts: countFacts(parsed, facts),
    url: planPath(id),
  };
}
