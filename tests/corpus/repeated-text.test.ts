import { describe, expect, test } from 'vitest';
import { planDiagnostics } from '../../src/corpus/build-corpus.ts';
import { extractFacts } from '../../src/corpus/facts/extract-facts.ts';
import { registers } from './facts/support.ts';
import { parseText } from './seeds.ts';

describe('what stands there a hundred thousand times does not keep the reader', () => {
  test.each([
    '（',
    '《',
    '（「',
    '9',
    '2017年',
    '年月日',
    '市环保局、',
    '一、甲\n',
    '（一）（二）',
    '\u3000',
    '1 ',
    '0 %',
    'O1',
    '⼀',
    '&nbsp;',
    '<!--',
    '\u200b\u200d',
    '— 1 —\n某县公报\n',
  ])('%j', (words) => {
    const text = words.repeat(100_000);
    const parsed = parseText(text);
    const facts = extractFacts(parsed.clauses, { text, file: 'x.txt', adcode: null }, registers);
    const doubts = planDiagnostics(parsed, facts);
    const ids = new Set(parsed.clauses.map(({ id }) => id));
    expect(doubts.filter(({ clause }) => clause !== null && !ids.has(clause ?? ''))).toEqual([]);
  });
});
