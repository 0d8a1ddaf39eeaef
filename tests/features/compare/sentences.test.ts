import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowReading } from '../../../src/features/compare/accuracy.ts';
import { sentenceSpans, cutTail } from '../../../src/features/compare/sentence-cuts.ts';
import { cutSentences } from '../../../src/features/compare/sentences.ts';
import { corpus, smallPlan } from './project.ts';

const all = corpus.plans.flatMap(({ clauses }) => cutSentences(clauses));
const readings = JSON.parse(
  readFileSync(new URL('../../fixtures/compare/rows.json', import.meta.url), 'utf8'),
) as { rows: readonly RowReading[] };

test('every sentence is a part of its paragraph, to the letter', () => {
  const paragraphs = new Map(
    corpus.plans.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause.paragraphs])),
  );
  const wrong = all.filter(
    ({ clause, paragraph, start, end, text }) =>
      paragraphs.get(clause)?.[paragraph - 1]?.text.slice(start, end) !== text || text === '',
  );
  expect(all.length).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});

test('the sentences that were read by hand keep their numbers and kinds', () => {
  const kinds = new Map(all.map(({ id, kind }) => [id, kind as string]));
  const moved = readings.rows.filter(([id, kind]) => kinds.get(id) !== kind);
  expect(readings.rows.length).toBeGreaterThan(1000);
  expect(moved).toEqual([]);
});

test('the sentences of any text cover all that can be read of it, in order', () => {
  const signs = fc.constantFrom(...'土壤到2020年，。；、（）()“”《》！. ');
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 60 }), (text) => {
      const spans = sentenceSpans(text);
      const covered = spans.map((span) => text.slice(...span)).join('');
      const readable = /[\p{Script=Han}\d]/gu;
      expect(covered.match(readable)).toEqual(text.match(readable));
      expect(spans.every(([start], at) => at === 0 || start >= spans[at - 1]![1])).toBe(true);
    }),
  );
});

test('a list of units in which a text breaks off is no sentence', () => {
  const text = '查明土壤污染的面积。(牵头单位:县环保局;责任单位:县财政局、县国土资';
  expect(cutTail(text)).toBe(text.indexOf('('));
  expect(cutTail('查明(含农用地')).toBe('查明(含农用地'.length);
});

describe('a paragraph is cut', () => {
  const cut = (text: string): string[] =>
    sentenceSpans(text).map((span) => text.slice(...span).trim());

  test('where sentences end, and not within brackets or quotation marks', () => {
    expect(cut('一是调查（含农用地；建设用地）；二是“查明。掌握”情况。')).toEqual([
      '一是调查（含农用地；建设用地）；',
      '二是“查明。',
      '掌握”情况。',
    ]);
  });

  test('at the second of two target years', () => {
    expect(cut('到2020年，安全利用率达到90%，到2030年，达到95%。')).toEqual([
      '到2020年，安全利用率达到90%，',
      '到2030年，达到95%。',
    ]);
  });

  test('at a full stop that ends brackets which were never closed', () => {
    expect(cut('完成（含市级任务。开展监测。')).toEqual(['完成（含市级任务。', '开展监测。']);
  });

  test('before the list of departments, in brackets of either width', () => {
    const text = '开展监测。（市环保局牵头，市国土局(含分局)参与)';
    expect(text.slice(cutTail(text))).toBe('（市环保局牵头，市国土局(含分局)参与)');
    expect(cutTail('开展监测（每年一次）')).toBe('开展监测（每年一次）'.length);
  });
});

test('a number of a list and a run-in heading are no part of the sentence behind them', () => {
  const { clauses } = smallPlan('p', ['加强监测。（3）每年开展一次监测。', '3、建设数据库。']);
  expect(cutSentences(clauses).map(({ kind, text }) => [kind, text])).toEqual([
    ['title', '加强监测。'],
    ['text', '每年开展一次监测。'],
    ['text', '建设数据库。'],
  ]);
});

test('in a task table the work of each unit is a cell, and the line of units a lead', () => {
  const { clauses } = smallPlan('p', [
    [
      { kind: 'text', text: '建设数据库。' },
      { kind: 'units', text: '环保局牵头' },
      { kind: 'work', text: '环保局负责建库；财政局负责资金。' },
    ],
  ]);
  expect(cutSentences(clauses).map(({ kind }) => kind)).toEqual(['text', 'lead', 'cell', 'cell']);
});
