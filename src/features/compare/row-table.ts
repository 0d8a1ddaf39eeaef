import type { Comparison } from './comparison.ts';
import type { Family } from './families.ts';
import { silenceIn } from './silences.ts';
import type { Silence } from './absence.ts';
import { isSpeaking, type Unit } from './units.ts';
import { FamilyContrasts } from './wordings.ts';

/** What one plan has in a line: its sentences, the first of them the family's; or why there is none. */
export type LineCell =
  | { sentences: readonly [Unit, ...Unit[]] }
  | { sentences: readonly []; silence: Silence | null };

/** One line of a row: the same sentence in the plans that have it. */
export interface RowLine {
  family: Family;
  contrasts: FamilyContrasts;
  cells: ReadonlyMap<string, LineCell>;
}

/** One row of the comparison: lines of like sentences, and what each plan says beside them. */
export interface RowTable {
  row: string;
  lines: readonly RowLine[];
  /** By plan, the sentences that are in no line. */
  rest: ReadonlyMap<string, readonly Unit[]>;
}

/** Arrange the sentences of one row so that like stands beside like, in the order in which plans say them. */
export function arrangeRow(comparison: Comparison, row: string): RowTable {
  const inRow = [...comparison.units.values()].map((units) =>
    units.filter((unit) => isSpeaking(unit) && comparison.rowOf(unit.id) === row),
  );
  const places = new Map(
    inRow.flatMap((units) => units.map(({ id }, at) => [id, at / units.length] as const)),
  );
  const families = comparison.families
    .filter((family) => mainRow(family, comparison) === row)
    .map((family) => ({ family, place: placeOf(family, places) }))
    .sort((one, other) => one.place - other.place)
    .map(({ family }) => family);
  const joined = joinWithin(comparison, families);
  const plans = [...comparison.units.keys()];
  const lines = families.map((family) => ({
    family,
    contrasts: new FamilyContrasts(family),
    cells: new Map(plans.map((plan) => [plan, cellOf(comparison, family, { plan, joined })])),
  }));
  const placed = new Set<Unit>([
    ...comparison.families.flatMap(({ members }) => [...members.values()]),
    ...[...joined.values()].flat(),
  ]);
  const rest = plans.map((plan, at) => [plan, inRow[at]!.filter((unit) => !placed.has(unit))] as const);
  return { row, lines, rest: new Map(rest) };
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
function joinWithin(
  { chosen, families: all }: Comparison,
  families: readonly Family[],
): Map<Family, Unit[]> {
  const familyOf = new Map(
    families.flatMap((family) => [...family.members.values()].map((unit) => [unit, family] as const)),
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
  { plan, joined }: { plan: string; joined: ReadonlyMap<Family, readonly Unit[]> },
): LineCell {
  const own = family.members.get(plan);
  const parts = (joined.get(family) ?? []).filter((unit) => unit.plan === plan);
  const [first, ...others] = own ? [own, ...parts] : parts;
  if (first) return { sentences: [first, ...others] };
  return { sentences: [], silence: silenceIn(comparison, family, plan) };
}
