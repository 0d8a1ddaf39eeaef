import { describe, expect, test } from 'vitest';
import type { FactPlace, Facts, Responsibility } from '../../../src/corpus/facts/types.ts';
import { readCorpus } from '../../../src/corpus/io.ts';
import { markFacts } from '../../../src/features/plans/fact-marks.ts';
import { clauseOf } from '../../support/clause.ts';

const text = '2018年底前公布名单（市环保局牵头，市财政局参与）';

const clause = clauseOf({
  heading: '名单',
  paragraphs: [{ kind: 'text', text, runs: [] }],
});

const nothing: Facts = {
  responsibilities: [],
  indicators: [],
  commitments: [],
  disclosures: [],
  places: [],
  citations: [],
  penalties: [],
  topics: [],
  diagnostics: [],
};

function place(words: string, phrase = words): FactPlace {
  const [start, focus] = [text.indexOf(phrase), text.indexOf(words)];
  return {
    plan: 'x',
    clause: 'x/1',
    paragraph: 1,
    start,
    end: start + phrase.length,
    focus: [focus, focus + words.length],
    span: [0, 0],
    quote: phrase,
  };
}

function unit(name: string, role: Responsibility['role'], agency: string | null): Responsibility {
  return { ...place(name, '（市环保局牵头，市财政局参与）'), role, unit: name, agency };
}

function marked(facts: Partial<Facts>): [string, string][] {
  const [, paragraph] = markFacts([clause], { ...nothing, ...facts }).get('x/1') ?? [];
  return (paragraph ?? []).map(({ role, start, end }) => [role, text.slice(start, end)]);
}

describe('a paragraph', () => {
  test('has the words of a promise marked, not its whole phrase', () => {
    const commitments = [
      {
        ...place('2018年底前', '2018年底前公布名单'),
        kind: 'by' as const,
        date: '2018-12-31',
        every: null,
        task: '公布名单',
        state: 'due' as const,
        lead: [],
        public: null,
      },
    ];
    const disclosures = [
      { ...place('公布', '2018年底前公布名单'), id: 'x/1/1', what: '名单', publisher: null },
    ];
    expect(marked({ commitments, disclosures })).toEqual([
      ['date', '2018年底前'],
      ['publish', '公布'],
    ]);
  });

  test('has the note of duties marked once, and each unit in it', () => {
    const responsibilities = [
      unit('市环保局', 'lead', 'ecology-environment'),
      unit('市财政局', 'participant', 'finance'),
    ];
    expect(marked({ responsibilities })).toEqual([
      ['duty', '（市环保局牵头，市财政局参与）'],
      ['unit', '市环保局'],
      ['unit', '市财政局'],
    ]);
  });

  test('has a time that two promises share marked once', () => {
    const commitment = {
      ...place('2018年底前'),
      kind: 'by' as const,
      date: '2018-12-31',
      every: null,
      task: '',
      state: 'due' as const,
      lead: [],
      public: null,
    };
    expect(marked({ commitments: [commitment, commitment] })).toHaveLength(1);
  });
});

test('in the five plans every mark lies within its text', () => {
  const { plans } = readCorpus(new URL('../../../', import.meta.url));
  const outside = plans.flatMap(({ clauses, facts }) => {
    const marks = markFacts(clauses, facts);
    return clauses.flatMap(({ id, heading, paragraphs }) =>
      [heading, ...paragraphs.map((paragraph) => paragraph.text)].flatMap((words, index) =>
        (marks.get(id)?.[index] ?? []).filter(({ end }) => end > words.length),
      ),
    );
  });
  expect(outside).toEqual([]);
  const dates = plans.flatMap(({ clauses, facts }) =>
    [...markFacts(clauses, facts).values()].flat(2).filter(({ role }) => role === 'date'),
  );
  expect(dates.length).toBeGreaterThan(200);
});
