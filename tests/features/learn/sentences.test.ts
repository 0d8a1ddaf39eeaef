import { expect, test } from 'vitest';
import type { Clause } from '../../../src/corpus/plan.ts';
import { findSentence, sentenceAt, sentencesOf } from '../../../src/features/learn/sentences.ts';

const clause = (ordinals: string, ...texts: string[]): Clause => ({
  id: `x/${ordinals}`,
  plan: 'x',
  ordinals,
  labels: [],
  marker: '',
  depth: 1,
  parent: null,
  heading: '',
  headingRuns: [],
  paragraphs: texts.map((text) => ({ kind: 'text', text, runs: [] })),
  spans: [],
});

test('a sentence keeps its closing mark', () => {
  expect(sentencesOf(clause('1', '甲。乙；丙。', '丁'))).toEqual(['甲。', '乙；丙。', '丁']);
});

test('the first sentence with all the words is found', () => {
  const clauses = [clause('1', '农膜。'), clause('2', '回收瓶子。回收农膜。')];
  expect(findSentence(clauses, ['农膜', '回收'])).toMatchObject({
    clause: { id: 'x/2' },
    sentence: '回收农膜。',
  });
});

test('of two clauses that say the same the inner one is quoted', () => {
  const clauses = [
    clause('1', '回收农膜。'),
    clause('10', '回收农膜。'),
    clause('1.1', '回收农膜。'),
  ];
  expect(findSentence(clauses, ['农膜'])?.clause.id).toBe('x/1.1');
});

test('a plan that is silent gives nothing', () => {
  expect(findSentence([clause('1', '甲。')], ['农膜'])).toBeUndefined();
});

test('the units of a task table are not quoted', () => {
  const { paragraphs, ...rest } = clause('1', '农膜由县农业局负责。');
  const units = paragraphs.map((paragraph) => ({ ...paragraph, kind: 'units' as const }));
  expect(findSentence([{ ...rest, paragraphs: units }], ['农膜'])).toBeUndefined();
});

test('a fact is quoted with the whole sentence in which it stands', () => {
  const own = {
    ...clause('1', '到2020年，达到90%；甲达到80%。', '先做。再做，达到95%。'),
    heading: '目标',
  };
  const at = (paragraph: number, words: string): string =>
    sentenceAt(own, { paragraph, start: own.paragraphs[paragraph - 1]!.text.indexOf(words) });
  expect(at(1, '甲')).toBe('到2020年，达到90%；甲达到80%。');
  expect(at(2, '先')).toBe('先做。');
  expect(at(2, '再')).toBe('再做，达到95%。');
  expect(sentenceAt(own, { paragraph: 0, start: 1 })).toBe('目标');
});
