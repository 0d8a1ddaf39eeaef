import type { Reporter } from './diagnostics.ts';
import type { FieldPlace } from './front-matter.ts';
import { divisionsNamed } from './jurisdiction.ts';
import { levelOf } from './plan-level.ts';
import type { Registers } from './registers/registers.ts';
import { planLevels } from './plan-kinds.ts';
import type { PlanFrontMatter } from './plan-metadata.ts';

/** Compares what the front matter says of a plan's place with the registers, and reports where they differ. */
export type PlaceCheck = (
  placeOf: FieldPlace,
  metadata: PlanFrontMatter,
  reporter: Reporter,
) => void;

/** Make the check of the places of plans; what the registers do not know is not held against a plan. */
export function createPlaceCheck({ divisions, places }: Registers): PlaceCheck {
  const byCode = new Map(divisions.map((division) => [division.adcode, division]));
  const byName = Map.groupBy(divisions, ({ name }) => name);
  const former = Map.groupBy(
    places.flatMap(({ adcode, formerNames }) => formerNames.map(({ name }) => ({ name, adcode }))),
    ({ name }) => name,
  );
  return (placeOf, { region, level, adcode }, reporter) => {
    const division = byCode.get(adcode);
    if (!division) {
      reporter.report('adcode-unknown', { adcode }, placeOf('adcode'));
      return;
    }
    const named = [...divisionsNamed(region, byName), ...(former.get(region) ?? [])];
    const isNamed = named.some((place) => place.adcode === adcode);
    const data = { adcode, name: division.name };
    if (named.length > 0 && !isNamed) {
      const known = named.map((place) => place.adcode).join('、');
      reporter.report('adcode-elsewhere', { ...data, region, known }, placeOf('adcode'));
      return;
    }
    const known = levelOf(adcode);
    // A place without a code of its own, such as a development zone, may bear that of the place around it.
    const fits = level === known || (!isNamed && isBelow(level, known));
    if (!fits) reporter.report('level-unfit', { ...data, level, known }, placeOf('level'));
  };
}

function isBelow(level: PlanFrontMatter['level'], other: PlanFrontMatter['level']): boolean {
  return planLevels.indexOf(level) > planLevels.indexOf(other);
}
