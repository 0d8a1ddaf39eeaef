import type { Clause } from '../../corpus/plan.ts';
import { planOf } from '../../shared/corpus.query.ts';
import { oncePer } from '../../shared/once.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';
import { getCompared, getRows, groupOf, placeName, type ComparedGroup } from './compare.query.ts';
import { isSame } from './differences.ts';
import type { Family } from './families.ts';
import { cutParts, type Part } from './row-marks.ts';
import type { Row } from './row-register.ts';
import { isSpeaking, type Unit } from './units.ts';
import { contrastsOf, hardContrasts } from './wordings.ts';

/** What other plans write where a clause stands in the comparison. */
export interface Elsewhere {
  /** The rows of its sentences, the most frequent first. */
  rows: readonly Row[];
  /** Where a sentence of the clause stands word for word. */
  same: readonly string[];
  /** Wordings of other plans that differ from the clause's. */
  differing: readonly { unit: Unit; parts: readonly Part[] }[];
}

/** A plan's page has to stay short: so many wordings at a clause, the rest on the pages of the rows. */
const mostWordings = 2;

const byClause = oncePer(({ comparison }: ComparedGroup) => {
  const units = [...comparison.units.values()].flat().filter(isSpeaking);
  return Map.groupBy(units, ({ clause }) => clause);
});
const familyOf = oncePer(
  ({ comparison }: ComparedGroup) =>
    new Map(
      comparison.families.flatMap((family) =>
        [...family.members.values()].map(({ id }) => [id, family] as const),
      ),
    ),
);

/** What other plans write in the rows of a clause; nothing for a clause without a sentence in one. */
export function getElsewhere({ id }: Pick<Clause, 'id'>): Elsewhere | null {
  if (arePlansSplit()) return null;
  const compared = getCompared(groupOf(planOf(id)));
  const units = byClause(compared).get(id) ?? [];
  const rows = Map.groupBy(units, (unit) => compared.comparison.rowOf(unit.id));
  const own = [...rows].sort((one, other) => other[1].length - one[1].length);
  const shown = own.flatMap(([row]) => getRows().find((each) => each.id === row) ?? []);
  if (shown.length === 0) return null;
  const families = units.flatMap((unit) => {
    const family = familyOf(compared).get(unit.id);
    return family ? [{ unit, family }] : [];
  });
  return { rows: shown, ...readFamilies(families) };
}

function readFamilies(
  families: readonly { unit: Unit; family: Family }[],
): Pick<Elsewhere, 'same' | 'differing'> {
  const wordings = families.flatMap(({ unit, family }) => {
    const contrasts = contrastsOf(family);
    const isHard = hardContrasts(contrasts).length > 0;
    return contrasts.members
      .filter(({ plan }) => plan !== unit.plan)
      .map((other) => ({
        unit: other,
        isHard,
        contrast: contrasts.between(other.plan, unit.plan),
      }));
  });
  const same = wordings.filter(({ contrast }) => isSame(contrast));
  const differing = wordings
    .filter(({ contrast }) => !isSame(contrast))
    // What differs in a word that counts comes first, and of the rest what is most alike.
    .sort(
      (one, other) =>
        Number(other.isHard) - Number(one.isHard) || other.contrast.dice - one.contrast.dice,
    );
  return {
    same: [...new Set(same.map(({ unit }) => placeName(unit.plan)))],
    differing: differing
      .slice(0, mostWordings)
      .map(({ unit, contrast }) => ({ unit, parts: cutParts(unit.text, contrast.marks.one) })),
  };
}
