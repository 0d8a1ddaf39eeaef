import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import {
  RelatedFinder,
  speakingClauses,
  type RelatedInPlan,
} from '../../../src/features/plans/related-clauses.ts';
import { withSeedPlans } from '../../corpus/seeds.ts';

const { plans } = withSeedPlans(readCorpus(new URL('../../../', import.meta.url)));
const related = findRelated(plans);

function findRelated(
  compared: ConstructorParameters<typeof RelatedFinder>[0],
): Map<string, readonly RelatedInPlan[]> {
  const finder = new RelatedFinder(compared);
  return new Map(compared.flatMap(({ metadata }) => [...finder.find(metadata.id)]));
}

function relatedOf(clause: string, plan: string): string[] {
  const entry = related.get(clause)?.find((other) => other.plan === plan);
  return entry?.clauses.map(({ ordinals }) => ordinals) ?? [];
}

test('a clause is led to what says the same elsewhere, under whatever number', () => {
  expect(relatedOf('gansu/2.4.1', 'shuozhou')).toEqual(['2.4.1.24']);
  expect(relatedOf('gansu/2.4.1', 'longchuan')).toEqual(['3.3.1']);
  expect(relatedOf('shuozhou/2.6.1.42', 'gansu')).toEqual(['2.5.1']);
  expect(relatedOf('lishu/6.1.2', 'gansu')).toEqual(['2.4.2']);
});

test('at most two clauses of each other plan are named, and none of its own', () => {
  for (const [clause, entries] of related) {
    expect(entries.map(({ plan }) => plan)).not.toContain(clause.split('/')[0]);
    expect(entries).toHaveLength(plans.length - 1);
    expect(entries.every(({ clauses }) => clauses.length <= 2)).toBe(true);
  }
});

test('of many plans only the eleven next to one in the list are compared with it', () => {
  const many = Array.from({ length: 20 }, (_, at) => {
    const plan = plans[at % plans.length]!;
    const rename = (id: string): string => `p${at}/${id.split('/')[1]}`;
    return {
      metadata: { ...plan.metadata, id: `p${at}` },
      clauses: plan.clauses.slice(0, 12).map((clause) => ({
        ...clause,
        id: rename(clause.id),
        parent: clause.parent === null ? null : rename(clause.parent),
      })),
      facts: plan.facts,
    };
  });
  const compared = new Map(
    [...findRelated(many)].map(([clause, entries]) => [
      clause.split('/')[0],
      entries.map(({ plan }) => plan),
    ]),
  );
  const range = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, at) => `p${from + at}`);
  expect(compared.get('p0')).toEqual(range(1, 11));
  expect(compared.get('p10')).toEqual([...range(5, 9), ...range(11, 16)]);
  expect(compared.get('p19')).toEqual(range(8, 18));
});

test('a plan is silent where none of its clauses is on the topic', () => {
  const [first, ...others] = plans;
  const mute = {
    ...first!,
    facts: { ...first!.facts, topics: [] },
  };
  const entries = [...findRelated([mute, ...others])].filter(
    ([clause]) => !clause.startsWith(`${first!.metadata.id}/`),
  );
  const silences = entries.map(
    ([, found]) => found.find(({ plan }) => plan === first!.metadata.id)?.topic,
  );
  expect(new Set(silences)).toEqual(new Set([null]));
});

test('the topic that is named is the first of the clause that the other plan speaks of too', () => {
  const speaking = new Set(
    plans.flatMap((plan) => speakingClauses(plan.clauses)).map(({ id }) => id),
  );
  const { clause, topics } = plans
    .flatMap(({ facts }) => facts.topics)
    .find((entry) => entry.topics.length > 1 && speaking.has(entry.clause))!;
  const isOwn = ({ metadata }: (typeof plans)[number]): boolean =>
    clause.startsWith(`${metadata.id}/`);
  const [left, kept] = topics;
  const without = plans
    .filter((plan) => !isOwn(plan))
    .map((plan) => ({
      ...plan,
      facts: {
        ...plan.facts,
        topics: plan.facts.topics.map((entry) => {
          return { ...entry, topics: entry.topics.filter((topic) => topic !== left) };
        }),
      },
    }));
  expect(related.get(clause)?.map(({ topic }) => topic)).toContain(left);
  const named = findRelated([...plans.filter(isOwn), ...without])
    .get(clause)
    ?.map(({ topic }) => topic);
  expect(named).toContain(kept);
  expect(named).not.toContain(left);
});

test('of a clause and those inside it only the outermost with text of its own is compared', () => {
  for (const { clauses } of plans) {
    const ids = new Set(speakingClauses(clauses).map(({ id }) => id));
    expect(clauses.filter(({ id, parent }) => ids.has(id) && ids.has(parent ?? ''))).toEqual([]);
  }
});

test('what is found for a plan does not hang on the plans that were asked for before', () => {
  const finder = new RelatedFinder(plans);
  const last = plans.at(-1)!.metadata.id;
  const found = [...finder.find(last)];
  for (const { metadata } of plans) finder.find(metadata.id);
  expect([...finder.find(last)]).toEqual(found);
});
