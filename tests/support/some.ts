import { expect } from 'vitest';

/** What is to be looped over, once it is sure that there is something: a loop that never runs would find nothing wrong. */
export function some<Item>(items: Iterable<Item>): Item[] {
  const all = [...items];
  expect(all.length).toBeGreaterThan(0);
  return all;
}
