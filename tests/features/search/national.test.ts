/** The search over several provinces, on a small synthetic country. */
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/corpus/plan.ts';
import type { BundleFile } from '../../../src/features/search/build/bundle.ts';
import { noVocabulary } from '../../../src/features/search/build/vocabulary.ts';
import { buildNationalBundle } from '../../../src/features/search/build/national.ts';
import { pageFiles } from '../../../src/features/search/build/pages.ts';
import { noFilters } from '../../../src/features/search/filters.ts';
import type { Shard } from '../../../src/features/search/national/national-search.ts';
import { openAt, type Search } from '../../../src/features/search/open-at.ts';
import { searchableKeys } from '../../../src/features/search/record.ts';
import type { Filters, Outcome } from '../../../src/features/search/types.ts';
import { syntheticPlans } from '../../bench/synthetic/plans.ts';
import { projectCorpus } from './bundle-in-memory.ts';
import { cutsFrom } from './cuts.ts';

const patience = 240_000;
const synonyms = [{ say: ['环保热线'], find: ['12369'] }];
const base = projectCorpus();
const plans: readonly Plan[] = [...syntheticPlans(base, { count: 9, seed: 5 })];
const clauses = plans.flatMap((plan) =>
  plan.clauses.map((clause) => ({
    id: clause.id,
    province: plan.metadata.adcode.slice(0, 2),
    plan: plan.metadata.id,
    keys: searchableKeys(clause),
  })),
);
const provinces = [...new Set(clauses.map(({ province }) => province))];
const files = new Map<string, BundleFile['content']>();
const asked: string[] = [];
const address = 'https://plans.test/pagefind/';
let shards: readonly Shard[];
let search: Search;

beforeAll(async () => {
  shards = await buildNationalBundle(
    plans,
    { synonyms, vocabulary: noVocabulary, syllables: '' },
    ({ path, content }) => files.set(path, content),
  );
  for (const { path, content } of pageFiles([])) files.set(path, content);
  globalThis.fetch = (input) => {
    const path = (input as string).slice(address.length);
    asked.push(path);
    const content = files.get(path);
    if (content === undefined) return Promise.resolve(new Response(null, { status: 404 }));
    return Promise.resolve(new Response(Buffer.from(content as string)));
  };
  search = await openAt({ address, isNational: true });
}, patience);

function ask(query: string, filters: Partial<Filters> = {}): Promise<Outcome> {
  return search.search(query, { ...noFilters, ...filters });
}

/** So many clauses of each province hold a string, found by looking at every one. */
function holders(text: string): Map<string, number> {
  const found = clauses.filter(({ keys }) => keys.some((key) => key.includes(text)));
  const groups = [...Map.groupBy(found, ({ province }) => province)];
  return new Map(groups.map(([province, { length }]) => [province, length]));
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}

const cuts = cutsFrom(
  clauses.flatMap(({ keys }) => keys),
  30,
);

describe('a country in shards', () => {
  test('has one for each province, and the engine once', () => {
    expect(shards.map(({ province }) => province)).toEqual(provinces);
    const engines = [...files.keys()].filter((path) => path.includes('wasm'));
    expect(engines).toEqual(['wasm.unknown.pagefind']);
  });
});

describe('over the whole country', () => {
  test('provinces that are opened at the same time share one engine', async () => {
    const fresh = await openAt({ address, isNational: true });
    const chosen = provinces.slice(0, 3);
    const { total } = await fresh.search('土壤', { ...noFilters, province: chosen });
    const truth = holders('土壤');
    expect(total).toBe(sum(chosen.map((province) => truth.get(province) ?? 0)));
  });

  test(
    'every province that holds a string is searched or named, and no number is untrue',
    async () => {
      await fc.assert(
        fc.asyncProperty(cuts, async (cut) => {
          const { answer, phrases, total, rest } = await ask(cut);
          const truth = holders(cut);
          expect([answer, phrases]).toEqual(['literal', [cut]]);
          const searched = rest?.searched ?? provinces;
          expect(total).toBe(sum(searched.map((province) => truth.get(province) ?? 0)));
          const named = rest?.elsewhere.map(({ province }) => province) ?? [];
          expect([...searched, ...named]).toEqual(expect.arrayContaining([...truth.keys()]));
          for (const { province, most, isExact } of rest?.elsewhere ?? []) {
            const count = truth.get(province) ?? 0;
            expect(isExact ? most === count : most >= count).toBe(true);
          }
        }),
        { seed: 2026, numRuns: 100 },
      );
    },
    patience,
  );

  test('a common word is answered with its number and a page, and most provinces are left alone', async () => {
    const fresh = await openAt({ address, isNational: true });
    asked.length = 0;
    const { total, rest, page } = await fresh.search('土壤', noFilters);
    expect((await page(0)).length).toBe(10);
    expect(rest?.elsewhere.every(({ isExact }) => isExact)).toBe(true);
    expect(total + sum(rest?.elsewhere.map(({ most }) => most) ?? [])).toBe(
      sum(holders('土壤').values()),
    );
    const opened = asked.filter((path) => path.endsWith('/clauses.json'));
    expect(opened.length).toBe(rest?.searched.length);
    expect(opened.length).toBeLessThan(provinces.length / 2);
  });

  test('a word of one province alone opens that province alone, and is told of as all there is', async () => {
    const fresh = await openAt({ address, isNational: true });
    asked.length = 0;
    const name = plans.at(-1)?.metadata.region ?? '';
    const { total, rest } = await fresh.search(name, noFilters);
    expect([total, rest]).toEqual([sum(holders(name).values()), null]);
    expect(asked.filter((path) => path.endsWith('/clauses.json'))).toEqual([
      `in/${provinces.at(-1)}/clauses.json`,
    ]);
  });

  test.each([
    ['土壤汙染', 'literal'],
    ['環保熱線', 'synonym'],
    ['核电站', 'none'],
  ])('%s is answered as in one index: %s', async (query, answer) => {
    expect((await ask(query)).answer).toBe(answer);
  });

  test('what only comes near is looked for in one province, and the answer says so', async () => {
    const { answer, rest } = await ask('受污染的耕地能不能种菜');
    expect([answer, rest?.searched.length, rest?.elsewhere]).toEqual(['near', 1, []]);
  });

  test('what a filter needs of every clause is not fetched for the whole country', async () => {
    const fresh = await openAt({ address, isNational: true });
    asked.length = 0;
    const { total, rest } = await fresh.search('土壤', { ...noFilters, kind: ['disclosure'] });
    expect(total).toBeGreaterThan(0);
    expect(rest?.searched.length).toBeLessThan(provinces.length);
    const fetched = asked.filter((path) => path.endsWith('/facts.json'));
    expect(new Set(fetched).size).toBe(rest?.searched.length);
  });

  test('what was counted in a part of the country stands at no choice', async () => {
    const { facets, allFacets } = await ask('土壤');
    expect([facets, await allFacets()]).toEqual([{}, {}]);
  });

  test('a plan that is named is led to, and a clause of it', async () => {
    const plan = plans.find(({ clauses }) => clauses.some(({ ordinals }) => ordinals === '2.1'));
    const name = plan?.metadata.region ?? '';
    const [whole] = (await search.suggest(name, noFilters)).destinations;
    expect(whole?.path).toBe(`/plans/${plan?.metadata.id}/`);
    const [clause] = (await search.suggest(`${name} 二（一）`, noFilters)).destinations;
    expect(clause?.path).toBe(`/plans/${plan?.metadata.id}/#c-2-1`);
  });
});

describe('in one province', () => {
  const [, province = ''] = provinces;

  test(
    'every clause of it is found that holds a string, and no other',
    async () => {
      await fc.assert(
        fc.asyncProperty(cuts, async (cut) => {
          const { answer, phrases, total } = await ask(cut, { province: [province] });
          const isLiteral = answer === 'literal' && phrases.length === 1;
          expect([cut, isLiteral ? total : 0]).toEqual([cut, holders(cut).get(province) ?? 0]);
        }),
        { seed: 11, numRuns: 60 },
      );
    },
    patience,
  );

  test('the answer says where it was looked for, and the others are named beside it', async () => {
    const filters = { ...noFilters, province: [province] };
    const { rest } = await search.search('土壤', filters);
    expect(rest).toEqual({ searched: [province], elsewhere: [] });
    const { elsewhere } = await search.suggest('土壤', filters);
    const truth = holders('土壤');
    truth.delete(province);
    expect(new Map(elsewhere.map(({ province, most }) => [province, most]))).toEqual(truth);
  });

  test('counts of its own choices are true, and of other places none is told', async () => {
    const { facets } = await ask('土壤', { province: [province] });
    const own = clauses.filter((clause) => clause.province === province);
    const counts = Map.groupBy(
      own.filter(({ keys }) => keys.some((key) => key.includes('土壤'))),
      ({ plan }) => plan,
    );
    expect(new Map(Object.entries(facets.plan ?? {}))).toEqual(
      new Map([...counts].map(([plan, { length }]) => [plan, length])),
    );
    expect(facets.province).toBeUndefined();
  });

  test('a plan that is chosen is looked for where it is', async () => {
    const id = plans.at(-1)?.metadata.id ?? '';
    const { total, facets } = await ask('土壤', { plan: [id] });
    const own = clauses.filter(
      ({ plan, keys }) => plan === id && keys.some((key) => key.includes('土壤')),
    );
    expect(total).toBe(own.length);
    expect(facets.plan).toBeUndefined();
  });
});
