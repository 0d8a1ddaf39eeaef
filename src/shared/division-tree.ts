import { prefectureOf, provinceOf } from '../corpus/adcode.ts';
import type { Division } from '@/corpus/registers/places.ts';

/** The divisions of the country with those above and below each. */
export type DivisionTree = ReturnType<typeof createDivisionTree>;

/** Arrange a list of divisions by the digits of their codes. */
export function createDivisionTree(divisions: readonly Division[]) {
  const byCode = new Map(divisions.map((division) => [division.adcode, division]));
  const above = ({ adcode }: Division): string | undefined =>
    codesAbove(adcode).findLast((code) => byCode.has(code));
  const below = Map.groupBy(divisions, above);
  /** From the province down to the division itself; those in between that the list lacks are left out. */
  const chain = (adcode: string): readonly Division[] =>
    [...codesAbove(adcode), adcode].flatMap((code) => byCode.get(code) ?? []);
  return {
    find: (adcode: string) => byCode.get(adcode),
    chain,
    /** The divisions right below one, in the order of their codes. */
    children: (adcode: string): readonly Division[] => below.get(adcode) ?? [],
    /** The names of the chain as one, a name that repeats the one above left out: 甘肃省白银市会宁县. */
    fullName: (adcode: string) =>
      chain(adcode)
        .map(({ name }) => name)
        .join(''),
  };
}

/** The codes of the province and the prefecture that a code lies in, outermost first. */
function codesAbove(adcode: string): string[] {
  const codes = [provinceOf(adcode), prefectureOf(adcode)];
  return codes.filter((code, index) => code !== adcode && codes.indexOf(code) === index);
}
