import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import type { Clause } from '../../../src/corpus/plan.ts';
import { readGlossary, type Term } from '../../../src/features/learn/registers/glossary.ts';
import { findTerms } from '../../../src/features/learn/term-marks.ts';
import { markFacts } from '../../../src/features/plans/fact-marks.ts';
import { markPlanTerms } from '../../../src/features/plans/plan-terms.ts';
import { markPlanRepairs } from '../../../src/features/plans/repair-marks.ts';

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
const root = new URL('../../../', import.meta.url);
const glossary = readGlossary(
  'glossary.yaml',
  readFileSync(new URL('content/glossary.yaml', root), 'utf8'),
).entries;
const [sample] = readCorpus(root).plans;

/** A clause of which only its place, its heading and its text matter. */
function clause(id: string, heading: string, ...texts: string[]): Clause {
  const paragraphs = texts.map((text) => ({ kind: 'text' as const, text, runs: [] }));
  return { ...sample!.clauses[0]!, id, marker: '1.', heading, paragraphs };
}

/** What is marked, as clause, list (0 is the heading), term and place; `taken` lies in the first paragraph. */
function marked(
  clauses: readonly Clause[],
  taken: readonly { role: string; start: number; end: number }[] = [],
): string[] {
  return clauses.flatMap((clause) =>
    markPlanTerms(clause, terms, [[], taken]).flatMap((own, index) =>
      own.map(({ term: found, start }) => `${clause.id} ${index} ${found} ${start}`),
    ),
  );
}

test('a term is marked where a clause uses it first, and again in the next clause', () => {
  const clauses = [
    clause('p/1', '', '开展详查，详查之后修复。', '修复。'),
    clause('p/1.1', '', '详查。'),
  ];
  expect(marked(clauses)).toEqual(['p/1 1 survey 2', 'p/1 1 remediation 9', 'p/1.1 1 survey 0']);
});

test('a heading counts, unless it is itself the link to its clause', () => {
  const own = clause('p/1', '土壤详查', '详查。');
  expect(marked([own])).toEqual(['p/1 0 survey 2']);
  expect(marked([{ ...own, marker: '' }])).toEqual(['p/1 1 survey 0']);
});

test('a list of units is passed over, the work of a unit is not', () => {
  const own = clause('p/1', '', '详查。');
  const as = (kind: 'units' | 'work'): Clause => ({
    ...own,
    paragraphs: own.paragraphs.map((paragraph) => ({ ...paragraph, kind })),
  });
  expect(marked([as('units')])).toEqual([]);
  expect(marked([as('work')])).toEqual(['p/1 1 survey 0']);
});

test('a place that a link or a repair takes up is left to it, and the next one counts', () => {
  const clauses = [clause('p/1', '', '开展详查，再详查。')];
  expect(marked(clauses, [{ role: 'unit', start: 0, end: 4 }])).toEqual(['p/1 1 survey 6']);
  expect(marked(clauses, [{ role: 'before', start: 2, end: 2 }])).toEqual(['p/1 1 survey 6']);
  expect(marked(clauses, [{ role: 'place', start: 0, end: 2 }])).toEqual(['p/1 1 survey 2']);
});

test('a term stands within the underlining of a figure, but does not cross its end', () => {
  const clauses = [clause('p/1', '', '开展详查，再详查。')];
  expect(marked(clauses, [{ role: 'figure', start: 0, end: 4 }])).toEqual(['p/1 1 survey 2']);
  expect(marked(clauses, [{ role: 'figure', start: 0, end: 3 }])).toEqual(['p/1 1 survey 6']);
});

describe.each(readCorpus(root).plans)('$metadata.id', (plan) => {
  const repairs = markPlanRepairs(plan);
  const facts = markFacts(plan.clauses, plan.facts);
  const others = ({ id }: Clause) =>
    repairs.get(id)!.map((own, index) => [...own, ...(facts.get(id)?.[index] ?? [])]);
  const marks = new Map(
    plan.clauses.map((own) => [own.id, markPlanTerms(own, glossary, others(own))]),
  );

  test('every clause explains every term that it uses, but where a link or a repair is in the way', () => {
    const silent = plan.clauses.flatMap((own) => {
      const texts = [
        own.marker === '' ? '' : own.heading,
        ...own.paragraphs.map(({ kind, text }) => (kind === 'units' ? '' : text)),
      ];
      const taken = others(own);
      const isFree = (list: number, { start, end }: { start: number; end: number }): boolean =>
        (taken[list] ?? []).every((place) => end <= place.start || place.end <= start);
      const free = texts.flatMap((text, list) =>
        findTerms(text, glossary).filter((use) => isFree(list, use)),
      );
      const explained = new Set(
        marks.get(own.id)!.flatMap((list) => list.map((mark) => mark.term)),
      );
      return free
        .filter((use) => !explained.has(use.term.id))
        .map((use) => `${own.id} ${use.term.id}`);
    });
    expect(silent).toEqual([]);
  });

  test('no term crosses a fact or a repair', () => {
    const crossing = plan.clauses.flatMap((own) =>
      others(own).flatMap((places, index) =>
        (marks.get(own.id)?.[index] ?? []).filter(({ start, end }) =>
          places.some(
            (place) =>
              start < place.end &&
              place.start < end &&
              !(
                place.start <= start &&
                end <= place.end &&
                place.role in { date: 0, figure: 0, publish: 0 }
              ),
          ),
        ),
      ),
    );
    expect(crossing).toEqual([]);
  });
});
