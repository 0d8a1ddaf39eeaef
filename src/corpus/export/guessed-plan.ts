import { planPath } from '../address.ts';
import type { Facts } from '../facts/types.ts';
import type { ParsedPlan, PlanLevel } from '../types.ts';
import { countFacts, type PlanRecord } from './records.ts';

const levelBySuffix: Readonly<Record<string, PlanLevel>> = {
  省: 'province',
  自治区: 'province',
  州: 'prefecture',
  盟: 'prefecture',
  地区: 'prefecture',
  市: 'prefecture',
  县: 'county',
  自治县: 'county',
  区: 'county',
  旗: 'county',
};

/**
 * The row of a plan that has no front matter yet: what its title block says, `null` where it says nothing.
 *
 * A 市 may be of county level; the guess is prefecture, for an editor to confirm.
 */
export function guessPlan(
  id: string,
  parsed: ParsedPlan,
  facts: Facts,
  source: PlanRecord['source'],
): PlanRecord {
  const { title, docNumber, issuer, date } = parsed.titleBlock;
  const region = guessRegion([title, issuer]);
  const suffix = /(?:自治区|自治县|地区|[省州盟市县区旗])$/u.exec(region ?? '')?.[0] ?? '';
  return {
    id,
    title,
    docNumber,
    issuer,
    date,
    level: levelBySuffix[suffix] ?? null,
    adcode: null,
    region,
    basis: [],
    source,
    counts: countFacts(parsed, facts),
    url: planPath(id),
  };
}

/** The place that a title or the name of an issuer begins with: 陇川县 of 陇川县土壤污染防治工作方案. */
function guessRegion(names: readonly (string | null)[]): string | null {
  for (const name of names) {
    const match =
      /^(?:关于)?([\p{Script=Han}]{1,10}?(?:自治区|自治州|自治县|地区|[省市县区旗盟]))(?=人民政府|土壤|.{0,6}土壤)/u.exec(
        name ?? '',
      );
    if (match?.[1]) return match[1];
  }
  return null;
}
