import type { DivisionTree } from '../../shared/division-tree.ts';
import type { Division } from '../../corpus/registers/places.ts';
import { prefectureOf, provinceOf } from '../../corpus/adcode.ts';
import { compare } from '../../corpus/compare.ts';
import { mapLayers, type MapEntry } from './types.ts';

/** The entries of one province, by prefecture; what concerns the province as a whole is under `null`. */
export type ProvinceGroup = ReturnType<typeof groupEntries>[number];

/** Put entries in the order of their places: province, prefecture, layer, county. */
export function groupEntries(entries: readonly MapEntry[], divisions: DivisionTree) {
  return [...Map.groupBy(sortEntries(entries), ({ adcode }) => provinceOf(adcode))].map(
    ([code, inProvince]) => ({
      province: divisions.find(code) ?? { adcode: code, name: code },
      count: inProvince.length,
      groups: [...Map.groupBy(inProvince, ({ adcode }) => divisionBelow(adcode, divisions))].map(
        ([prefecture, inPrefecture]) => ({ prefecture, entries: inPrefecture }),
      ),
    }),
  );
}

function sortEntries(entries: readonly MapEntry[]): MapEntry[] {
  const keyed = entries.map((entry) => {
    const { adcode, layer, id } = entry;
    return { entry, key: `${prefectureOf(adcode)}/${mapLayers.indexOf(layer)}/${adcode}/${id}` };
  });
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ entry }) => entry);
}

/** What stands under the province in the list of divisions; a county right below it stands for itself. */
function divisionBelow(adcode: string, divisions: DivisionTree): Division | null {
  return divisions.chain(adcode)[1] ?? null;
}
