import { expect, test } from 'vitest';
import { countFacets, noFilters, passesFilters, plansByClause } from '../../src/search/filters.ts';
import type { ClauseTable, PlanEntry } from '../../src/search/types.ts';

const gansu: PlanEntry = { id: 'gansu', name: '甘肃省', level: 'province', count: 2 };
const ziyang: PlanEntry = { id: 'ziyang', name: '资阳市', level: 'prefecture', count: 1 };
const shuozhou: PlanEntry = { id: 'shuozhou', name: '朔州市', level: 'prefecture', count: 1 };
const table: ClauseTable = {
  plans: [gansu, ziyang, shuozhou],
  hashes: 'abcd',
  headings: [0, 0, 0, 0],
  common: '',
};
const plans = plansByClause(table);

test('every clause knows its plan by its place in the table', () => {
  expect(plans).toEqual([gansu, gansu, ziyang, shuozhou]);
});

test('choices within one filter add up, and filters narrow each other', () => {
  const filters = { plans: ['gansu', 'ziyang'], levels: ['prefecture' as const] };
  expect([gansu, ziyang, shuozhou].filter((plan) => passesFilters(plan, filters))).toEqual([
    ziyang,
  ]);
});

test('without a choice everything passes', () => {
  expect([gansu, ziyang].every((plan) => passesFilters(plan, noFilters))).toBe(true);
});

test('a value is counted as if its own filter were open', () => {
  const facets = countFacets(plans, [0, 1, 2, 3], { plans: ['ziyang'], levels: ['prefecture'] });
  expect(facets.plans).toEqual({ gansu: 0, ziyang: 1, shuozhou: 1 });
  expect(facets.levels).toEqual({ province: 0, prefecture: 1, county: 0 });
});
