import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import { assembleMetrics } from '../../../src/features/indicators/targets.ts';
import { withSeedPlans } from '../../corpus/seeds.ts';
import { some } from '../../support/some.ts';

const { plans } = withSeedPlans(readCorpus(pathToFileURL(`${process.cwd()}/`)));
const metrics = assembleMetrics(plans, []);

test('every figure of the plans stands in one metric, and no plan is left out of any', () => {
  const drawn = metrics.flatMap((metric) => metric.plans.flatMap(({ targets }) => targets));
  expect(drawn).toHaveLength(plans.reduce((sum, { facts }) => sum + facts.indicators.length, 0));
  for (const metric of some(metrics)) expect(metric.plans).toHaveLength(plans.length);
});

test('a label holds the number of its target', () => {
  const targets = metrics.flatMap((one) => one.plans.flatMap((p) => p.targets));
  for (const { value, label } of some(targets.filter((target) => target.value !== null)))
    expect(label).toContain(String(value));
});

test('metrics that the state has set too come first', () => {
  const last = metrics.at(-1)?.id ?? '';
  const [first] = assembleMetrics(plans, [
    {
      metricId: last,
      year: 2020,
      comparator: '>=',
      value: 90,
      unit: '%',
      words: '90%以上',
      document: '某计划',
      confidence: 'retold',
      sources: ['https://example.test/'],
    },
  ]);
  expect(first?.id).toBe(last);
  expect(first?.national[0]).toMatchObject({ who: '国家', label: '90%以上', citation: '某计划' });
});

test('a clause that leaves the last word to another authority says so beside its figures', () => {
  const caveats = metrics.flatMap((one) =>
    one.plans.flatMap((p) => p.targets.flatMap(({ caveat }) => caveat ?? [])),
  );
  expect(caveats).toContain('具体以省政府下达指标为准');
});

test('a law without figures is not drawn as a plan without targets', () => {
  const [model] = plans;
  if (!model) throw new Error('Without a plan there is nothing to make a law of.');
  const facts = { ...model.facts, indicators: [] };
  const law = {
    ...model,
    metadata: { ...model.metadata, id: 'law', kind: 'regulation' as const },
    facts,
  };
  const silent = { ...law, metadata: { ...law.metadata, id: 'silent', kind: 'plan' as const } };
  const drawn = assembleMetrics([...plans, law, silent], []).map((metric) =>
    metric.plans.map(({ plan }) => plan).filter((plan) => plan === 'law' || plan === 'silent'),
  );
  expect(drawn).toEqual(metrics.map(() => ['silent']));
});
