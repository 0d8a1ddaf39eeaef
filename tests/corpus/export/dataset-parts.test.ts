import { describe, expect, test } from 'vitest';
import { splitDataset } from '../../../src/corpus/export/dataset.ts';
import { datasets } from '../../../src/corpus/export/datasets.ts';
import { readCorpus } from '../../../src/corpus/io.ts';

const corpus = readCorpus(new URL('../../../', import.meta.url));
const { plans, registers } = corpus;
const provinces = [plans.slice(0, 2), plans.slice(2)].map((members, at) => ({
  province: registers.divisions[at]!,
  plans: members,
}));

describe.each([...datasets])('$name', (dataset) => {
  test('is whole where the plans are not split', () => {
    const [part, ...others] = splitDataset(dataset, corpus, []);
    expect(part).toMatchObject({ name: dataset.name, province: null });
    expect(others).toEqual([]);
  });

  test('has every row once, and in its order, when it is published by province', () => {
    const parts = splitDataset(dataset, corpus, provinces);
    expect(parts.flatMap((part) => part.rows())).toEqual(dataset.rows(corpus));
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  });
});

test('what is listed of every clause is split, and the list of plans is not', () => {
  const countParts = (name: string): number =>
    splitDataset(
      datasets.find((one) => one.name === name)!,
      corpus,
      provinces,
    ).length;
  expect(countParts('clauses')).toBe(2);
  expect(countParts('plans')).toBe(1);
});
