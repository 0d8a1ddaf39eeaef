import { expect, test } from 'vitest';
import { toneCount } from '../../../src/features/plans/core.ts';
import { planLayers } from '../../../src/features/plans/plan-core.ts';
import { readCorpus } from '../../../src/corpus/io.ts';
import { countCharacters } from '../../../src/features/plans/outline.ts';

const { plans, registers } = readCorpus(new URL('../../../', import.meta.url));
const cores = plans.map((plan) => ({
  plan,
  layers: planLayers(plan, registers.topics, (path) => path),
}));

test('there is a tone for every topic', () => {
  expect(registers.topics.length).toBeLessThanOrEqual(toneCount);
});

test('a topic has the same tone in every plan, and no two topics share one', () => {
  const tones = Map.groupBy(
    cores.flatMap(({ layers }) => layers),
    ({ label }) => label,
  );
  const each = [...tones.values()].map((layers) => new Set(layers.map(({ tone }) => tone)));
  expect(each.every(({ size }) => size === 1)).toBe(true);
  expect(new Set(each.map(([tone]) => tone)).size).toBe(each.length);
});

test('layers lie in the order of the register in every plan', () => {
  for (const { layers } of cores) {
    const tones = layers.map(({ tone }) => tone);
    expect(tones).toEqual(tones.toSorted((one, other) => one - other));
  }
});

test('the layers of a core together are as thick as the plan is long', () => {
  for (const { plan, layers } of cores) {
    const characters = plan.clauses.reduce((sum, clause) => sum + countCharacters(clause), 0);
    const thickness = layers.reduce((sum, { weight }) => sum + weight, 0);
    expect(thickness).toBe(characters);
    for (const { weight, parts = [] } of layers) {
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(weight);
    }
  }
});

test('a layer leads to a clause that is on its topic', () => {
  for (const { plan, layers } of cores) {
    for (const { label, href } of layers) {
      const topic = registers.topics.find(({ name }) => name === label)?.id ?? '';
      const ordinals = href.split('#c-')[1]?.replaceAll('-', '.') ?? '';
      const own = plan.facts.topics.find(
        ({ clause }) => clause === `${plan.metadata.id}/${ordinals}`,
      );
      expect(own?.topics[0]).toBe(topic);
    }
  }
});
