/** How many clauses hold a string, found by looking at every one. */
import type { Plan } from '../../../src/corpus/plan.ts';
import { keyOf } from '../../../src/features/search/fold.ts';
import { searchableKeys } from '../../../src/features/search/record.ts';
import { provinceDigits } from '../../../src/corpus/adcode.ts';

/** Numbers of clauses, by province. */
export type Counts = ReadonlyMap<string, number>;

/** Count the clauses that hold each of the texts, by province. */
export function countHolders(plans: Iterable<Plan>, texts: readonly string[]): readonly Counts[] {
  const wanted = texts.map((text) => ({ key: keyOf(text), counts: new Map<string, number>() }));
  for (const { clauses, metadata } of plans) {
    const province = provinceDigits(metadata.adcode);
    for (const keys of clauses.map(searchableKeys)) {
      for (const { key, counts } of wanted) {
        if (keys.some((one) => one.includes(key)))
          counts.set(province, (counts.get(province) ?? 0) + 1);
      }
    }
  }
  return wanted.map(({ counts }) => counts);
}
