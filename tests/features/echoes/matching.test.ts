import { describe, expect, test } from 'vitest';
import type { Echo } from '../../../src/features/echoes/echo.ts';
import {
  isAbout,
  isComparable,
  tieOf,
  type Measured,
} from '../../../src/features/echoes/matching.ts';
import { corpus, echoOf, inspected } from './project.ts';

/** 甘肃's target for farmland in 2020, and a result that is held against it. */
const target: Measured = {
  metricId: 'contaminated-farmland-safe-use-rate',
  subject: '受污染耕地',
  year: 2020,
  unit: '%',
  adcode: '620000',
};
const result: Echo = { ...echoOf('gs-2020-farmland'), hostKind: 'gov' };

/** Every figure of the plans of the project. */
const figures: Measured[] = corpus.plans.flatMap(({ metadata, facts }) =>
  facts.indicators.map(({ metricId, subject, year, unit }) => ({
    metricId,
    subject,
    year,
    unit,
    adcode: metadata.adcode,
  })),
);

test('a result of the same metric, subject, unit, year and place stands beside its target', () => {
  expect(isComparable(result, target)).toBe(true);
  expect(figures.some((figure) => isComparable(result, figure))).toBe(true);
});

describe('nothing else does:', () => {
  test.for<[string, Partial<Echo>]>([
    [
      '重点建设用地安全利用 is not 污染地块安全利用率',
      { metricId: 'key-construction-land-safe-use', subject: '重点建设用地' },
    ],
    ['a city’s figure is not its province’s', { adcode: '620400' }],
    ['the figure of the country is not a province’s', { adcode: '100000' }],
    ['the figure of another province is not this one’s', { adcode: '530000' }],
    ['91%以上 of 2023 is not compared with 98%左右 of 2020', { year: 2023, value: 91 }],
    ['a figure of another base is not compared', { isOtherBase: true }],
    ['an area is not a share', { unit: '万亩', value: 6.71 }],
    ['a further aim is no result', { kind: 'later-target' }],
    ['what a plan repeats is no result', { kind: 'repeated' }],
    ['words without a figure are no result', { value: null, unit: null }],
    ['a figure of no year is of no target’s year', { year: null }],
    ['a share of other land is not one of farmland', { subject: '耕地' }],
    ['a metric that the table does not know is none of its metrics', { metricId: null }],
  ])('%s', ([, said]) => {
    expect(isComparable({ ...result, ...said }, target)).toBe(false);
  });

  test.for([
    'gs-2022-key-land',
    'gs-2023-farmland',
    'gs-2020-safe-area',
    'gs-2022-film',
    'gs-2019-manure',
    'sc-2025-farmland',
    'sc-2020-village-waste',
    'sc-2020-village-sewage',
    'yn-2020-soil-test',
    'yn-2020-heavy-metal',
    'yn-2021-farmland',
    'jl-2023-farmland',
    'cn-2020-farmland',
    'cn-2022-manure',
    'ls-2024-organic',
    'sp-2022-no-till',
  ])('the row %s of the register attaches to no figure of a plan, and to no clause', (id) => {
    const echo = echoOf(id);
    expect(figures.filter((figure) => isComparable(echo, figure))).toEqual([]);
    expect(echo.clause).toBeNull();
  });
});

test('a figure at a clause is always of the plan’s own place', () => {
  const places = new Map(corpus.plans.map(({ metadata }) => [metadata.id, metadata.adcode]));
  const atClauses = inspected.echoes.filter(
    ({ clause, value }) => clause !== null && value !== null,
  );
  expect(atClauses.length).toBeGreaterThan(0);
  expect(atClauses.filter(({ plan, adcode }) => places.get(plan) !== adcode)).toEqual([]);
});

describe('a promise', () => {
  const tied = tieOf(result);
  const clause = 'gansu/1.3';

  test('is spoken of by words that it has, whatever blanks and line ends it was printed with', () => {
    expect(isAbout(tied, { clause, text: '到2020年，受污染耕地\n 安全利用率达到98%左右' })).toBe(
      true,
    );
    expect(isAbout(tied, { clause, text: '污染地块安全利用率达到90%以上' })).toBe(false);
  });

  test('of another year has no result of this one', () => {
    const text = '受污染耕地安全利用率达到98%以上';
    expect(isAbout(tied, { clause, text, year: 2030 })).toBe(false);
    expect(isAbout(tied, { clause, text, year: 2020 })).toBe(true);
    expect(isAbout(tied, { clause, text, year: null })).toBe(true);
  });

  test('of another clause is not meant', () => {
    expect(isAbout(tied, { clause: 'gansu/2.3.3' })).toBe(false);
  });
});
