import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseFacts } from '../../../src/features/search/clause-facts.ts';
import { packFacts, unpackFacts } from '../../../src/features/search/facts.ts';
import {
  countFacets,
  needsFacts,
  noFilters,
  passesFilters,
  plansBeside,
  plansByClause,
  type Filtered,
} from '../../../src/features/search/filters.ts';
import { filterNames, type Filters, type PlanEntry } from '../../../src/features/search/types.ts';
import { projectCorpus } from './bundle-in-memory.ts';

const { plans } = projectCorpus();
const entries: PlanEntry[] = plans.map(({ metadata: { id, region, level, adcode }, clauses }) => ({
  id,
  name: region,
  level,
  province: adcode.slice(0, 2),
  count: clauses.length,
}));
const facts = plans.flatMap(clauseFacts);
const clauses: Filtered[] = plansByClause({
  plans: entries,
  headings: [],
  depths: [],
  common: '',
  textSize: 0.5,
}).map((plan, clause) => ({ plan, ...facts[clause]! }));

/** What a clause has under each filter, said once more in another way. */
function has(clause: Filtered, filters: Filters): boolean {
  const { plan, topics, duties, kinds, years } = clause;
  const any = (chosen: readonly string[], own: readonly string[]): boolean =>
    chosen.length === 0 || own.some((value) => chosen.includes(value));
  return (
    any(filters.province, [plan.province]) &&
    any(filters.plan, [plan.id]) &&
    any(filters.level, [plan.level]) &&
    any(filters.topic, topics) &&
    any(filters.kind, kinds) &&
    any(filters.year, years) &&
    ((filters.agency.length === 0 && filters.role.length === 0) ||
      duties.some(({ agency, role }) => any(filters.agency, [agency]) && any(filters.role, [role])))
  );
}

const some = (values: readonly string[]): fc.Arbitrary<string[]> =>
  fc.oneof(fc.constant<string[]>([]), fc.subarray([...values], { minLength: 1, maxLength: 2 }));
const anyFilters = fc.record({
  province: some(entries.map(({ province }) => province)),
  plan: some(entries.map(({ id }) => id)),
  level: some(['province', 'prefecture', 'county']),
  topic: some([...new Set(facts.flatMap(({ topics }) => topics))]),
  agency: some(['ecology-environment', 'agriculture', 'finance']),
  role: some(['lead', 'participant']),
  kind: some(['deadline', 'indicator', 'disclosure']),
  year: some(['2017', '2020']),
});

describe('over all clauses', () => {
  test('exactly those pass that a scan finds, whatever is chosen', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const passing = clauses.filter((clause) => passesFilters(clause, filters));
        expect(passing).toEqual(clauses.filter((clause) => has(clause, filters)));
      }),
      { seed: 4 },
    );
  });

  test('every count is the number of clauses that the choice would leave', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const facets = countFacets(clauses, filters, filterNames);
        for (const name of filterNames) {
          for (const [value, count] of Object.entries(facets[name] ?? {})) {
            const chosen = { ...filters, [name]: [value] };
            expect([name, value, count]).toEqual([
              name,
              value,
              clauses.filter((clause) => has(clause, chosen)).length,
            ]);
          }
        }
      }),
      { seed: 4, numRuns: 30 },
    );
  });
});

test('an agency that leads in one thing and takes part in another is found as the one or the other', () => {
  const duties = [
    { agency: 'finance', role: 'lead' },
    { agency: 'water', role: 'participant' },
  ] as const;
  const clause: Filtered = { plan: entries[0]!, topics: [], duties, kinds: [], years: [] };
  const passes = (agency: string, role: string): boolean =>
    passesFilters(clause, { ...noFilters, agency: [agency], role: [role] });
  expect([passes('finance', 'lead'), passes('finance', 'participant')]).toEqual([true, false]);
});

test('facts come back from their packed form', () => {
  expect(unpackFacts(packFacts(facts))).toEqual(facts);
});

test('the facts are asked for only where plan and level do not answer', () => {
  expect(needsFacts({ ...noFilters, plan: ['gansu'], level: ['county'] })).toBe(false);
  expect(needsFacts({ ...noFilters, year: ['2020'] })).toBe(true);
});

test('a deadline is what is due in a year, not what begins in it', () => {
  for (const plan of plans) {
    for (const [at, { kinds, years }] of clauseFacts(plan).entries()) {
      const id = plan.clauses[at]?.id;
      const dated = plan.facts.commitments.filter(({ clause, date }) => clause === id && date);
      const due = dated.filter(({ kind }) => kind !== 'from');
      expect(kinds.includes('deadline')).toBe(due.length > 0);
      expect(new Set(years)).toEqual(new Set(due.map(({ date }) => date?.slice(0, 4))));
    }
  }
});

describe('the plans to choose from', () => {
  const plan = (id: string, province: string): PlanEntry => ({
    id,
    province,
    name: id,
    level: 'county',
    count: 1,
  });
  const all = [plan('a', '62'), plan('b', '62'), plan('c', '51')];

  test.for<[Partial<Filters>, string]>([
    [{}, ''],
    [{ province: ['62'] }, 'ab'],
    [{ province: ['62', '51'] }, 'abc'],
    [{ plan: ['c'] }, 'c'],
    [{ plan: ['b'] }, 'ab'],
    // Where both are named, the province counts.
    [{ province: ['51'], plan: ['a'] }, 'c'],
    [{ plan: ['unknown'] }, ''],
  ])('under %j are %s', ([chosen, expected]) => {
    const found = plansBeside(all, { ...noFilters, ...chosen });
    expect(found.map(({ id }) => id).join('')).toBe(expected);
  });
});
