import { speakingIn, type Comparison } from './comparison.ts';
import type { Family } from './families.ts';
import type { TableRow } from './row-register.ts';
import { silenceIn, silenceOnRow } from './silences.ts';
import type { Silence } from './absence.ts';
import type { Unit } from './units.ts';
import { contrastsOf } from './wordings.ts';

/** What one plan has in a line: its sentences, the first of them the family's; or why there is none. */
export type LineCell =
  { sentences: readonly [Unit, ...Unit[]] } | { sentences: readonly []; silence: Silence | null };

/** One line of a row: the same sentence in the plans that have it. */
export type RowLine = RowTable['lines'][number];

/** One row of the comparison: lines of like sentences, and what each plan says beside them. */
export type RowTable = ReturnType<typeof arrangeRow>;

/** Arrange the sentences of one row so that like stands beside like, in the order in which plans say them. */
export function arrangeRow(comparison: Comparison, row: TableRow) {
  const plans = [...comparison.units.keys()];
  const inRow = new Map(plans.map((plan) => [plan, speakingIn(comparison, plan, row.id)]));
  const families = orderFamilies(comparison, row.id, inRow);
  const joined = joinWithin(comparison, families);
  /** The plans without a sentence in the row, each with what that means. */
  const silent = new Map(
    plans.flatMap((plan) => {
      const silence = silenceOnRow(comparison, plan, row);
      return silence ? [[plan, silence] as const] : [];
    }),
  );
  const lines = families.map((family) => ({
    family,
    contrasts: contrastsOf(family),
    cells: new Map(
      plans.map((plan) => [plan, cellOf(comparison, family, { plan, joined, silent })]),
    ),
  }));
  const placed = new Set<Unit>([
    ...comparison.families.flatMap(({ members }) => [...members.values()]),
    ...[...joined.values()].flat(),
    ...lines.flatMap(({ cells }) => [...cells.values()].flatMap(nearestOf)),
  ]);
  /** By plan, the sentences that are in no line. */
  const rest = new Map(
    plans.map((plan) => [plan, inRow.get(plan)!.filter((unit) => !placed.has(unit))]),
  );
  return { row, lines, rest, silent };
}

/** The sentence that a cell without one shows instead. */
function nearestOf(cell: LineCell): Unit[] {
  if (cell.sentences.length > 0 || !('silence' in cell)) return [];
  return cell.silence && cell.silence.verdict !== 'absent' && cell.silence.nearest
    ? [cell.silence.nearest]
    : [];
}

function orderFamilies(
  comparison: Comparison,
  row: string,
  inRow: ReadonlyMap<string, readonly Unit[]>,
): Family[] {
  const places = new Map(
    [...inRow.values()].flatMap((units) =>
      units.map(({ id }, at) => [id, at / units.length] as const),
    ),
  );
  return comparison.families
    .filter((family) => mainRow(family, comparison) === row)
    .map((family) => ({ family, place: placeOf(family, places) }))
    .sort((one, other) => one.place - other.place)
    .map(({ family }) => family);
}

/** The row to which most members of a family belong, of equals the first. */
function mainRow({ members }: Family, { rowOf }: Comparison): string | null {
  const rows = Map.groupBy([...members.values()], ({ id }) => rowOf(id));
  const [first] = [...rows].sort((one, other) => other[1].length - one[1].length);
  return first?.[0] ?? null;
}

/** Where in their rows the members stand, on average: 0 at the head, 1 at the end. */
function placeOf({ members }: Family, places: ReadonlyMap<string, number>): number {
  const known = [...members.values()].flatMap(({ id }) => places.get(id) ?? []);
  return known.reduce((sum, place) => sum + place, 0) / Math.max(1, known.length);
}

/** The sentences that are a part of a member's longer one, by family: other plans cut it in two. */
type Joined = ReturnType<typeof joinWithin>;

function joinWithin({ chosen, families: all }: Comparison, families: readonly Family[]) {
  const familyOf = new Map(
    families.flatMap((family) =>
      [...family.members.values()].map((unit) => [unit, family] as const),
    ),
  );
  const members = new Set(all.flatMap(({ members: own }) => [...own.values()]));
  const joined = new Map<Family, Unit[]>();
  const seen = new Set<Unit>();
  for (const { isWithin, one, other } of chosen.toSorted((x, y) => y.rank - x.rank)) {
    const [part, whole] = members.has(one) ? [other, one] : [one, other];
    const family = familyOf.get(whole);
    if (!isWithin || !family || members.has(part) || seen.has(part)) continue;
    seen.add(part);
    joined.set(family, [...(joined.get(family) ?? []), part]);
  }
  return joined;
}

function cellOf(
  comparison: Comparison,
  family: Family,
  { plan, joined, silent }: { plan: string; joined: Joined; silent: ReadonlyMap<string, Silence> },
): LineCell {
  const own = family.members.get(plan);
  const parts = (joined.get(family) ?? []).filter((unit) => unit.plan === plan);
  const [first, ...others] = own ? [own, ...parts] : parts;
  if (first) return { sentences: [first, ...others] };
  return { sentences: [], silence: silent.get(plan) ?? silenceIn(comparison, family, plan) };
}
