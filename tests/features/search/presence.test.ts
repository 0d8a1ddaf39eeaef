import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPresence,
  PresenceBuilder,
  type Presence,
} from '../../../src/features/search/national/presence.ts';

/** Shards of clauses of paragraphs. */
type Shards = readonly (readonly (readonly string[])[])[];

function find(shards: Shards, phrases: readonly string[]): Promise<Presence[]> {
  const builder = new PresenceBuilder();
  for (const shard of shards) builder.addShard(shard);
  const files = builder.files();
  return findPresence(phrases, (character) => Promise.resolve(files.get(character) ?? null));
}

function holders(shard: Shards[number], phrase: string): number {
  return shard.filter((clause) => clause.some((paragraph) => paragraph.includes(phrase))).length;
}

const text = fc.string({
  unit: fc.constantFrom('土', '壤', '污', '染', '𠮷', 'p', '%'),
  maxLength: 12,
});
const shardsOf = fc.array(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 5 }), {
  maxLength: 4,
});
const phrase = fc.string({
  unit: fc.constantFrom('土', '壤', '污', '𠮷', 'p'),
  minLength: 1,
  maxLength: 14,
});

describe('the table of what is in which shard', () => {
  test('names every shard that holds a string, and never too small a number', async () => {
    await fc.assert(
      fc.asyncProperty(shardsOf, phrase, async (shards, wanted) => {
        const found = await find(shards, [wanted]);
        for (const [shard, clauses] of shards.entries()) {
          const count = holders(clauses, wanted);
          const most = found.find((one) => one.shard === shard)?.most ?? 0;
          expect(most).toBeGreaterThanOrEqual(count);
        }
      }),
      { seed: 4 },
    );
  });

  test('knows the number of a single character and of a pair', async () => {
    await fc.assert(
      fc.asyncProperty(shardsOf, phrase, async (shards, wanted) => {
        const short = [...wanted].slice(0, 2).join('');
        for (const { shard, most, isExact } of await find(shards, [short])) {
          expect([isExact, most]).toEqual([true, holders(shards[shard] ?? [], short)]);
        }
      }),
      { seed: 4 },
    );
  });

  test('takes the rarest pair for the most that there can be of a longer string', async () => {
    const clauses = [['土壤污染'], ['土壤', '污染'], ['土壤']];
    expect(await find([clauses], ['土壤污染'])).toEqual([{ shard: 0, most: 1, isExact: false }]);
  });

  test('does not claim to know the number of longer strings or of several', async () => {
    const shards = [[['土壤污染']]];
    expect(await find(shards, ['土壤污'])).toMatchObject([{ isExact: false }]);
    expect(await find(shards, ['土', '染'])).toMatchObject([{ isExact: false }]);
  });

  test('leaves out a shard that lacks one of several strings', async () => {
    const shards = [[['土壤'], ['污染']], [['土壤']]];
    expect((await find(shards, ['土壤', '污染'])).map(({ shard }) => shard)).toEqual([0]);
  });
});
