import type { Clause } from '../../corpus/plan.ts';
import { planOf } from '../../shared/corpus.query.ts';
import { oncePer } from '../../shared/once.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';
import {
  getCompared,
  getReading,
  getRows,
  placeName,
  type ComparedGroup,
} from './compare.query.ts';
import type { Reading } from './comparison.ts';
import { hasHard, isSame } from './differences.ts';
import type { Family } from './families.ts';
import { cutParts } from './row-marks.ts';
import type { Row } from './row-register.ts';
import { isSpeaking, type Unit } from './units.ts';
import { contrastsOf } from './wordings.ts';

/** What other plans write where a clause stands in the comparison. */
export type Elsewhere = ReturnType<typeof readFamilies> & {
  /** The rows of its sentences, the most frequent first. */
  rows: readonly Row[];
};

/** A plan's page has to stay short: a clause shows the wording that differs most tellingly, and only a short one of another. */
const longestOther = 70;

const unitsByClause = oncePer((reading: Reading) => {
  const units = [...reading.units.values()].flat().filter(isSpeaking);
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
  const plan = planOf(id);
  // Of many plans the sentences stand on the pages of their province.
  if (arePlansSplit()) {
    const rows = rowsOf(getReading(plan), unitsByClause(getReading(plan)).get(id) ?? []);
    return rows.length > 0 ? { rows, same: [], differing: [] } : null;
  }
  const compared = getCompared();
  const units = unitsByClause(compared.comparison).get(id) ?? [];
  const rows = rowsOf(compared.comparison, units);
  if (rows.length === 0) return null;
  const families = units.flatMap((unit) => {
    const family = familyOf(compared).get(unit.id);
    return family ? [{ unit, family }] : [];
  });
  return { rows, ...readFamilies(families) };
}

/** The rows of some sentences, the most frequent first. */
function rowsOf({ rowOf }: Reading, units: readonly Unit[]): Row[] {
  const rows = Map.groupBy(units, ({ id }) => rowOf(id));
  const ordered = [...rows].sort((one, other) => other[1].length - one[1].length);
  return ordered.flatMap(([row]) => getRows().find(({ id }) => id === row) ?? []);
}

function readFamilies(families: readonly { unit: Unit; family: Family }[]) {
  const wordings = families.flatMap(({ unit, family }) => {
    const contrasts = contrastsOf(family);
    return contrasts.members
      .filter(({ plan }) => plan !== unit.plan)
      .map((other) => {
        const contrast = contrasts.between(other.plan, unit.plan);
        return { unit: other, isHard: hasHard(contrast), contrast };
      });
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
    /** Where a sentence of the clause stands word for word. */
    same: [...new Set(same.map(({ unit }) => placeName(unit.plan)))],
    /** Wordings of other plans that differ from the clause's. */
    differing: differing
      .slice(0, 1)
      .filter(({ isHard, unit }) => isHard || unit.text.length <= longestOther)
      .map(({ unit, contrast }) => ({ unit, parts: cutParts(unit.text, contrast.marks.one) })),
  };
}
