import { expect, test } from 'vitest';
import { readPlans } from '../../../src/features/compare/comparison.ts';
import { LeaderFamilies } from '../../../src/features/compare/leaders.ts';
import { measureStanding } from '../../../src/features/compare/own.ts';
import type { ComparedPlan } from '../../../src/features/compare/units.ts';
import { comparison, plans, smallPlan, sources } from './project.ts';

const shared = '建立健全废弃农膜回收贮运和综合利用网络，开展废弃农膜回收利用试点。';
const own = '在盐碱地改良示范区推广暗管排盐和耐盐作物种植技术。';

function familiesOf(all: readonly ComparedPlan[], shown: readonly ComparedPlan[]) {
  const families = new LeaderFamilies(plans);
  for (const plan of all) families.add(plan);
  return families.compare(readPlans(shown, { ...sources, labels: new Map(), labelled: [] }));
}

test('a sentence is told with how many others have it that are not shown', () => {
  const many = Array.from({ length: 6 }, (_, at) =>
    smallPlan(`p${at}`, [shared.replace('试点', at % 2 === 0 ? '试点' : '示范')]),
  );
  const { families } = familiesOf(many, many.slice(2, 4));
  expect(families).toHaveLength(1);
  expect([...families[0]!.members.keys()]).toEqual(['p2', 'p3']);
  expect(families[0]!.elsewhere).toBe(4);
});

test('what no other plan has is in no family, and is its own', () => {
  const all = [smallPlan('a', [shared, own]), smallPlan('b', [shared])];
  const found = familiesOf(all, all);
  expect(found.families.map(({ members }) => [...members.keys()])).toEqual([['a', 'b']]);
  const { sentences } = measureStanding(found).get('a')!;
  expect(sentences.map(({ unit, isOwn }) => [unit.text, isOwn])).toEqual([
    [shared, false],
    [own, true],
  ]);
});

test('two sentences of one plan are never in one family', () => {
  const found = familiesOf(
    [smallPlan('a', [shared, shared]), smallPlan('b', [shared])],
    [smallPlan('a', [shared, shared]), smallPlan('b', [shared])],
  );
  expect(found.families.map(({ members }) => [...members.values()].map(({ id }) => id))).toEqual([
    ['a/1#1.1', 'b/1#1.1'],
  ]);
});

test('the five plans have nearly all of the families that comparing each with each finds, and few others', () => {
  const pairs = (of: typeof comparison): Set<string> =>
    new Set(
      of.families.flatMap(({ members }) => {
        const ids = [...members.values()].map(({ id }) => id).sort();
        return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => `${one} ${other}`));
      }),
    );
  const [fast, full] = [pairs(familiesOf(plans, plans)), pairs(comparison)];
  const both = fast.intersection(full).size;
  expect(both / full.size).toBeGreaterThan(0.92);
  expect(both / fast.size).toBeGreaterThan(0.96);
});
