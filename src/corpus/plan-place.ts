import type { Reporter } from './diagnostics.ts';
import type { FieldPlace } from './front-matter.ts';
import { divisionsNamed } from './jurisdiction.ts';
import { nearestDivisions } from './nearest-division.ts';
import { levelOf } from './plan-level.ts';
import type { Division } from './registers/places.ts';
import type { Registers } from './registers/registers.ts';
import { planLevels } from './plan-kinds.ts';
import type { PlanFrontMatter } from './plan-metadata.ts';

/** Compares what the front matter says of a plan's place with the registers, and reports where they differ. */
export type PlaceCheck = (
  placeOf: FieldPlace,
  metadata: PlanFrontMatter,
  reporter: Reporter,
) => void;

/** Make the check of the places of plans; a list that could not be read holds nothing against a plan. */
export function createPlaceCheck({ divisions, places }: Registers): PlaceCheck {
  const byCode = new Map(divisions.map((division) => [division.adcode, division]));
  const byName = Map.groupBy(divisions, ({ name }) => name);
  const former = Map.groupBy(
    places.flatMap(({ adcode, formerNames }) => formerNames.map(({ name }) => ({ name, adcode }))),
    ({ name }) => name,
  );
  return (placeOf, { region, level, adcode }, reporter) => {
    if (divisions.length === 0) return;
    const division = byCode.get(adcode);
    if (!division) {
      const nearest = nearestDivisions(adcode, divisions);
      reporter.report('adcode-unknown', { adcode, nearest }, placeOf('adcode'));
      return;
    }
    const named = [...divisionsNamed(region, byName), ...(former.get(region) ?? [])];
    const isNamed = named.some((place) => place.adcode === adcode);
    const data = { adcode, name: division.name };
    if (named.length === 0 && !isZoneOf(region, division)) {
      const nearest = nearestDivisions(region, divisions);
      reporter.report('region-unknown', { region, nearest }, placeOf('region'));
      return;
    }
    if (named.length > 0 && !isNamed) {
      const known = named.map((place) => place.adcode).join('、');
      reporter.report('adcode-elsewhere', { ...data, region, known }, placeOf('adcode'));
      return;
    }
    const known = levelOf(adcode);
    // A place without a code of its own bears that of the place around it.
    const fits = level === known || (!isNamed && isBelow(level, known));
    if (!fits) reporter.report('level-unfit', { ...data, level, known }, placeOf('level'));
  };
}

const zone = /(?:开发|高新|经开|管理|示范|保税|度假|合作|[试实]验|经济|园|新)区$/u;

/** Whether a name is that of a zone, which has no code of its own, and begins with the place around it: 沧州高新区. */
function isZoneOf(region: string, { name }: Division): boolean {
  const stem = [...name].length > 2 ? name.replace(/[省市州盟县区旗]$/u, '') : name;
  return region.startsWith(stem) && zone.test(region);
}

function isBelow(level: PlanFrontMatter['level'], other: PlanFrontMatter['level']): boolean {
  return planLevels.indexOf(level) > planLevels.indexOf(other);
}
