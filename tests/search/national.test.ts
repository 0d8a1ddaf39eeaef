/** The search over several shards, on a small synthetic country. */
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/corpus/types.ts';
import type { BundleFile } from '../../src/search/build/bundle.ts';
import { buildNationalBundle } from '../../src/search/build/national.ts';
import { keyOf } from '../../src/search/fold.ts';
import type { NationalSearch, Shard } from '../../src/search/national/national-search.ts';
import { openNationalSearch } from '../../src/search/national/open.ts';
import { searchableParagraphs } from '../../src/search/record.ts';
import { syntheticPlans } from '../../src/synthetic/plans.ts';
import { projectCorpus } from './bundle-in-memory.ts';

const patience = 120_000;
const base = projectCorpus();
const plans: readonly Plan[] = [...syntheticPlans(base, { count: 4, seed: 5 })];
const clauses = plans.flatMap((plan) =>
  plan.clauses.map((clause) => ({
    province: plan.metadata.adcode.slice(0, 2),
    keys: searchableParagraphs(clause).map(keyOf),
  })),
);
const files = new Map<string, BundleFile['content']>();
let shards: readonly Shard[];
let search: NationalSearch;

beforeAll(async () => {
  shards = await buildNationalBundle(
    { registers: base.registers, synonyms: [], plans, asOne: false },
    ({ path, content }) => files.set(path, content),
  );
  const engine = Buffer.from(files.get('engine.js') ?? '').toString('base64');
  const address = `data:text/javascript;base64,${engine}#`;
  globalThis.fetch = (input) => {
    const content = files.get((input as string).slice(address.length));
    if (content === undefined) return Promise.resolve(new Response(null, { status: 404 }));
    return Promise.resolve(new Response(Buffer.from(content as string)));
  };
  search = await openNationalSearch(address);
}, patience);

/** So many clauses of each province hold a string, found by looking at every one. */
function holdersByProvince(text: string): Record<string, number> {
  const found = clauses.filter(({ keys }) => keys.some((key) => key.includes(text)));
  return Object.fromEntries(
    [...Map.groupBy(found, ({ province }) => province)].map(([province, { length }]) => [
      province,
      length,
    ]),
  );
}

const cuts = fc
  .record({
    key: fc.constantFrom(...clauses.flatMap(({ keys }) => keys)),
    start: fc.nat(),
    length: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ key, start, length }) => {
    const characters = [...key];
    const from = start % Math.max(1, characters.length - length + 1);
    return characters.slice(from, from + length).join('');
  });

describe('a country in shards', () => {
  test('has a shard for each province, and the engine once', () => {
    expect(shards.map(({ province }) => province)).toEqual([
      ...new Set(clauses.map(({ province }) => province)),
    ]);
    const engines = [...files.keys()].filter((path) => /engine|wasm/.test(path));
    expect(engines).toEqual(['wasm.unknown.pagefind', 'engine.js']);
  });

  test(
    'finds every clause that holds a string, wherever it is',
    async () => {
      await fc.assert(
        fc.asyncProperty(cuts, async (cut) => {
          const found: Record<string, number> = {};
          for (const shard of await search.locate(cut)) {
            const { answer, total } = await search.searchShard(shard, cut);
            if (answer === 'literal') found[shard.province] = total;
          }
          expect([cut, found]).toEqual([cut, holdersByProvince(cut)]);
        }),
        { seed: 2026, numRuns: 100 },
      );
    },
    patience,
  );

  test('answers in the reader’s province, and says where else there may be more', async () => {
    const [home] = shards;
    const { outcomes, elsewhere } = await search.search('土壤', { province: home?.province ?? '' });
    const everywhere = holdersByProvince('土壤');
    expect(outcomes.map(({ total }) => total)).toEqual([everywhere[home?.province ?? '']]);
    expect(elsewhere.map(({ most, isExact }) => [most, isExact])).toEqual(
      shards.slice(1).map(({ province }) => [everywhere[province], true]),
    );
  });

  test('looks elsewhere by itself where the province has nothing and few others may', async () => {
    const name = plans.at(-1)?.metadata.region ?? '';
    const { outcomes } = await search.search(name, { province: shards[0]?.province ?? '' });
    expect(outcomes.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThan(0);
  });

  test('reads traditional characters', async () => {
    const [typed, written] = await Promise.all([
      search.locate('土壤汙染'),
      search.locate('土壤污染'),
    ]);
    expect(written.length).toBeGreaterThan(0);
    expect(typed).toEqual(written);
  });

  test('leaves to the province what stands nowhere', async () => {
    const { outcomes, elsewhere } = await search.search('核电站', {
      province: shards[0]?.province ?? '',
    });
    expect([outcomes.map(({ total }) => total), elsewhere]).toEqual([[0], []]);
  });
});
