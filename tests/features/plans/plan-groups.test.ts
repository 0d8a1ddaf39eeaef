import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import { createDivisionTree } from '../../../src/shared/division-tree.ts';
import { groupPlans, mostTogether } from '../../../src/features/plans/plan-groups.ts';

const { registers } = readCorpus(new URL('../../../', import.meta.url));
const tree = createDivisionTree(registers.divisions);
/** A plan for every place of the country, in the order of the codes. */
const national = registers.divisions.map(({ adcode, name }) => ({
  metadata: { id: `p${adcode}`, adcode, region: name },
}));

test('a few plans stand together', () => {
  expect(groupPlans(national.slice(0, mostTogether), tree)).toEqual([]);
  expect(groupPlans(national.slice(0, mostTogether + 1), tree)).not.toEqual([]);
});

test('of many plans each stands in one group, in the order of the list', () => {
  const groups = groupPlans(national, tree);
  expect(groups.flatMap(({ plans }) => plans)).toEqual(national);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
});

test('a group is of one province, and no longer than a page', () => {
  for (const { province, plans } of groupPlans(national, tree)) {
    expect(plans.length).toBeLessThanOrEqual(mostTogether);
    const codes = plans.map(({ metadata }) => metadata.adcode.slice(0, 2));
    expect(new Set(codes)).toEqual(new Set([province.adcode.slice(0, 2)]));
  }
});

test('further pages of a province say so in address and name', () => {
  const gansu = groupPlans(national, tree).filter(({ province }) => province.adcode === '620000');
  expect(gansu.slice(0, 2).map(({ id }) => id)).toEqual(['620000', '620000-2']);
  expect(gansu.slice(0, 2).map(({ name }) => name)).toEqual(['甘肃省', '甘肃省（第 2 页）']);
});

test('every page says which places it holds, no two the same', () => {
  const groups = groupPlans(national, tree);
  const [first, second] = groups.filter(({ province }) => province.adcode === '510000');
  expect(first?.places).toBe('四川省、成都市（成都市至双流区）');
  expect(second?.places).toMatch(/^成都市（郫都区至.+）$/);
  const capital = groups.find(({ province }) => province.adcode === '110000');
  expect(capital?.places).toBe('北京市、东城区至昌平区');
  expect(groups.filter(({ places }) => places === '')).toEqual([]);
  const names = groups.map(({ province, places }) => `${province.name} ${places}`);
  expect(new Set(names).size).toBe(names.length);
});
