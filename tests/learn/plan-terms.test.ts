import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/io.ts';
import type { Clause } from '../../src/corpus/types.ts';
import { markPlanTerms } from '../../src/learn/plan-terms.ts';
import type { Term } from '../../src/learn/registers/glossary.ts';
import { markFacts } from '../../src/lib/fact-marks.ts';
import { markPlan } from '../../src/lib/repair-marks.ts';

const term = (id: string, word: string): Term => ({
  id,
  term: word,
  category: '标准',
  definition: '释义。',
  source: '出处',
  confidence: 'source-read',
  words: [word],
});
const terms = [term('survey', '详查'), term('remediation', '修复')];
const [sample] = readCorpus(new URL('../../', import.meta.url)).plans;

/** A clause of which only its place and its text matter. */
function clause(id: string, parent: string | null, ...texts: string[]): Clause {
  const paragraphs = texts.map((text) => ({ kind: 'text' as const, text, runs: [] }));
  return { ...sample!.clauses[0]!, id, parent, paragraphs };
}

function marked(clauses: readonly Clause[], taken: readonly { start: number; end: number }[] = []) {
  const marks = markPlanTerms(clauses, terms, () => [taken]);
  return [...marks].flatMap(([id, paragraphs]) =>
    paragraphs.flatMap((own, index) =>
      own.map(({ term: found, start }) => `${id} ${index} ${found} ${start}`),
    ),
  );
}

test('a term is marked where a part of the plan uses it first, and again in the next part', () => {
  const clauses = [
    clause('p/1', null, '开展详查。'),
    clause('p/1.1', 'p/1', '详查之后修复。', '修复。'),
    clause('p/2', null, '再次详查。'),
  ];
  expect(marked(clauses)).toEqual(['p/1 0 survey 2', 'p/1.1 0 remediation 4', 'p/2 0 survey 2']);
});

test('a place that another mark covers or touches is left to it, and the next one counts', () => {
  const clauses = [clause('p/1', null, '开展详查，再详查。')];
  expect(marked(clauses, [{ start: 3, end: 4 }])).toEqual(['p/1 0 survey 6']);
  expect(marked(clauses, [{ start: 2, end: 2 }])).toEqual(['p/1 0 survey 6']);
});

describe.each(readCorpus(new URL('../../', import.meta.url)).plans)('$metadata.id', (plan) => {
  const repairs = markPlan(plan);
  const facts = markFacts(plan.clauses, plan.facts);

  test('no term crosses a fact or a repair', () => {
    const others = ({ id, paragraphs }: Clause) =>
      paragraphs.map((_, index) => [
        ...(repairs.get(id)?.paragraphs[index] ?? []),
        ...(facts.get(id)?.[index + 1] ?? []),
      ]);
    const marks = markPlanTerms(plan.clauses, terms, others);
    const crossing = plan.clauses.flatMap((own) =>
      others(own).flatMap((places, index) =>
        (marks.get(own.id)?.[index] ?? []).filter(({ start, end }) =>
          places.some((place) => start < place.end && place.start < end),
        ),
      ),
    );
    expect(crossing).toEqual([]);
    expect([...marks.values()].flat(2).length).toBeGreaterThan(0);
  });
});
