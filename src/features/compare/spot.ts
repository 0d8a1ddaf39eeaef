import type { Comparison } from './comparison.ts';
import { hasHard, isSame, type Contrast } from './differences.ts';
import { contrastsOf } from './wordings.ts';

/** So many fit on a sheet, with room to write. */
const mostPairs = 3;
const longestSentence = 90;
/** Less alike, there is more to find than to read. */
const leastDice = 0.6;

/** Choose for pupils sentences of a plan that another words otherwise: first those that differ in what is promised, one a row. */
export function choosePairs({ families, rowOf, isPreamble }: Comparison, plan: string) {
  const found = families.flatMap((family) => {
    const own = family.members.get(plan);
    if (!own || isPreamble(own.id) || own.text.length > longestSentence) return [];
    const contrasts = contrastsOf(family);
    const [best] = contrasts.members
      .filter((unit) => unit !== own && unit.text.length <= longestSentence)
      .map((other) => ({
        row: rowOf(own.id),
        own,
        other,
        contrast: contrasts.between(plan, other.plan),
      }))
      .filter(({ contrast }) => !isSame(contrast) && contrast.dice >= leastDice)
      .sort(byTelling);
    return best ? [best] : [];
  });
  const ordered = found.sort(
    (one, other) => byTelling(one, other) || one.own.text.length - other.own.text.length,
  );
  const rows = [...Map.groupBy(ordered, ({ row }) => row).values()];
  return rows.flatMap(([first]) => first ?? []).slice(0, mostPairs);
}

/** What differs in a figure, a date or a modal word first, and the fewest other words. */
function byTelling(
  { contrast: one }: { contrast: Contrast },
  { contrast: other }: { contrast: Contrast },
): number {
  return Number(hasHard(other)) - Number(hasHard(one)) || marksOf(one) - marksOf(other);
}

function marksOf({ marks }: Contrast): number {
  return marks.one.length + marks.other.length;
}
