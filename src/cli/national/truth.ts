/** How many clauses hold a string, found by looking at every one. */
import type { Plan } from '../../corpus/types.ts';
import { keyOf } from '../../search/fold.ts';
import type { Shard } from '../../search/national/national-search.ts';
import { searchableParagraphs } from '../../search/record.ts';

/** Count the clauses of each shard that hold each of the texts. Shards hold the clauses in the order of the plans. */
export function countHolders(
  plans: Iterable<Plan>,
  shards: readonly Shard[],
  texts: readonly string[],
): number[][] {
  const keys = texts.map(keyOf);
  const counts = texts.map(() => shards.map(() => 0));
  const ends = shards.map((_, at) =>
    shards.slice(0, at + 1).reduce((sum, { clauses }) => sum + clauses, 0),
  );
  let number = 0;
  let shard = 0;
  for (const plan of plans) {
    for (const clause of plan.clauses) {
      while (number >= (ends[shard] ?? Infinity)) shard += 1;
      number += 1;
      const paragraphs = searchableParagraphs(clause).map(keyOf);
      for (const [at, key] of keys.entries()) {
        const row = counts[at];
        if (row && paragraphs.some((paragraph) => paragraph.includes(key)))
          row[shard] = (row[shard] ?? 0) + 1;
      }
    }
  }
  return counts;
}
