import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import {
  assembleMetrics,
  isDrawn,
  metricSeries,
} from '../../../src/features/indicators/targets.ts';
import { withSeedPlans } from '../../corpus/seeds.ts';
import { some } from '../../support/some.ts';
import { metric, target } from '../../support/targets.ts';
import { inspected } from '../echoes/project.ts';

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
      kind: 'target',
      metricId: last,
      year: 2020,
      comparator: '>=',
      value: 90,
      unit: '%',
      words: '90%以上',
      document: '某计划',
      issuer: '某部',
      date: '2016',
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

test('of what was said later, a chart takes only what speaks of the very figure', () => {
  const [echo] = inspected.echoes.filter(({ id }) => id === 'gs-2020-farmland');
  if (!echo) throw new Error('The register has no row to try this with.');
  const rows = [echo, { ...echo, id: 'city', adcode: '620400' }, { ...echo, id: 'y', year: 2021 }];
  const drawn = assembleMetrics(plans, [], rows).flatMap((one) =>
    one.plans.flatMap(({ region, results }) => results.map(({ label }) => [region, label])),
  );
  expect(drawn).toEqual([['甘肃省', '98.94%']]);
});

test('a picture is drawn only where three numbers differ, results counted', () => {
  const two = { 甲县: [target('甲县', 2020, '90%')], 乙县: [target('乙县', 2020, '95%以上')] };
  expect(isDrawn(metric(two))).toBe(false);
  expect(isDrawn(metric({ ...two, 丙县: [target('丙县', 2020, '90%左右')] }))).toBe(false);
  expect(isDrawn(metric({ ...two, 丙县: [target('丙县', 2020, '3万亩')] }))).toBe(false);
  expect(isDrawn(metric({ ...two, 丙县: [target('丙县', 2030, '98%以上')] }))).toBe(true);
  expect(isDrawn(metric({ ...two, 全国结果: [target('国家', 2020, '93%以上')] }))).toBe(true);
});

test('results stand in a lane of their own under the targets of their place', () => {
  const told = metric({
    国家: [target('国家', 2020, '90%以上')],
    全国结果: [target('国家', 2020, '93%以上')],
    甲县: [],
  });
  expect(metricSeries(told).map(({ name, isResult }) => [name, isResult])).toEqual([
    ['国家', false],
    ['国家', true],
    ['甲县', false],
  ]);
});
