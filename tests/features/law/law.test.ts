import { expect, test } from 'vitest';
import { getPlans } from '../../../src/shared/corpus.query.ts';
import { getPlanCitations } from '../../../src/features/law/law.query.ts';

test('a plan that cites or names a law which was replaced leads to what replaced it, clause by clause', () => {
  const plan = getPlans()[0]!;
  const [first, second] = plan.clauses;
  const text = '配合落实土壤污染防治法，推进土壤污染防治法制建设。';
  const naming = { ...second!, paragraphs: [{ ...second!.paragraphs[0]!, text }] };
  const cited = {
    ...plan.facts.citations[0]!,
    clause: first!.id,
    title: '固体废物污染环境防治法',
    number: null,
  };
  const citations = getPlanCitations({
    ...plan,
    clauses: [first!, naming],
    facts: { ...plan.facts, citations: [cited] },
  }).filter(({ document }) => document?.replacedBy === '生态环境法典');
  expect(citations.map(({ name, clauses }) => [name, clauses.map(({ id }) => id)])).toEqual([
    ['中华人民共和国固体废物污染环境防治法', [first!.id]],
    ['中华人民共和国土壤污染防治法', [second!.id]],
  ]);
});
