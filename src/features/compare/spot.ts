import type { Comparison } from './comparison.ts';
import { isSame, type Contrast } from './differences.ts';
import type { Unit } from './units.ts';
import { contrastsOf, hardContrasts } from './wordings.ts';

/** Two wordings of one sentence, for pupils to find what differs. */
export interface SpotPair {
  row: string | null;
  own: Unit;
  other: Unit;
  contrast: Contrast;
}

/** So many fit on a sheet, with room to write. */
const mostPairs = 3;
const longestSentence = 90;
/** Less alike, there is more to find than to read. */
const leastDice = 0.6;

/** Choose sentences of a plan that another words otherwise: first those that differ in what is promised, one a row. */
export function choosePairs({ families, rowOf, isPreamble }: Comparison, plan: string): SpotPair[] {
  const found = families.flatMap((family) => {
    const own = family.members.get(plan);
    if (!own || isPreamble(own.id) || own.text.length > longestSentence) return [];
    const contrasts = contrastsOf(family);
    const [best] = contrasts.members
      .filter((unit) => unit !== own && unit.text.length <= longestSentence)
      .map((other) => ({ other, contrast: contrasts.between(plan, other.plan) }))
      .filter(({ contrast }) => !isSame(contrast) && contrast.dice >= leastDice)
      .sort((one, other) => marksOf(one.contrast) - marksOf(other.contrast));
    if (!best) return [];
    return [{ row: rowOf(own.id), own, ...best, isHard: hardContrasts(contrasts).length > 0 }];
  });
  const ordered = found.sort(
    (one, other) =>
      Number(other.isHard) - Number(one.isHard) ||
      marksOf(one.contrast) - marksOf(other.contrast) ||
      one.own.text.length - other.own.text.length,
  );
  const rows = [...Map.groupBy(ordered, ({ row }) => row).values()];
  return rows.flatMap(([first]) => first ?? []).slice(0, mostPairs);
}

function marksOf({ marks }: Contrast): number {
  return marks.one.length + marks.other.length;
}
