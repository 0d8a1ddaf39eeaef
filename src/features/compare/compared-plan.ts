import { provinceDigits, provinceOf, prefectureOf } from '../../corpus/adcode.ts';
import type { Plan } from '../../corpus/plan.ts';
import type { Division } from '../../corpus/registers/places.ts';
import type { Registers } from '../../corpus/registers/registers.ts';
import type { ComparedPlan } from './units.ts';

const ending = /(?<=^.{2,})(?:省|市|县|区|州|旗|盟)$/u;

/** A place's name without the ending that tells its level, if two characters or more are left: 甘肃 for 甘肃省. */
export function shortName(region: string): string {
  return region.replace(ending, '');
}

/** Makes plans ready to be compared: with the names that their sentences may hold. */
export function comparedPlans(
  plans: readonly Plan[],
  { agencies, divisions }: Pick<Registers, 'agencies' | 'divisions'>,
): ComparedPlan[] {
  const offices = new Map(
    agencies.flatMap(({ id, names, generic }) =>
      [...generic, ...names.flatMap(({ printed }) => printed)].map((name) => [name, id] as const),
    ),
  );
  const byPrefix = Map.groupBy(divisions, ({ adcode }) => provinceDigits(adcode));
  return plans.map(({ metadata, clauses, facts }) => {
    const near = byPrefix.get(provinceDigits(metadata.adcode)) ?? [];
    const own = ownNames(metadata.adcode, near);
    const named = facts.places.flatMap(({ name, printed }) => [name, printed]);
    const below = near.filter(({ adcode }) => isBelow(adcode, metadata.adcode));
    const places = [...named, ...below.map(({ name }) => name)];
    return {
      id: metadata.id,
      clauses,
      names: {
        agencies: offices,
        own: [...new Set([metadata.region, ...own])],
        places: [...new Set(places)].filter((name) => name.length > 1 && !own.includes(name)),
      },
    };
  });
}

/** The names of a division and of those above it, long and short. */
function ownNames(adcode: string, divisions: readonly Division[]): string[] {
  const codes = [provinceOf(adcode), prefectureOf(adcode), adcode];
  const names = divisions.filter((each) => codes.includes(each.adcode)).map(({ name }) => name);
  return names.flatMap((name) => [name, shortName(name)]);
}

function isBelow(adcode: string, outer: string): boolean {
  const prefix = outer.replace(/(?:00)+$/, '');
  return adcode !== outer && adcode.startsWith(prefix);
}
