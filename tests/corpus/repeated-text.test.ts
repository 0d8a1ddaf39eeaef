import { describe, expect, test } from 'vitest';
import { planDiagnostics } from '../../src/corpus/build-corpus.ts';
import { extractFacts } from '../../src/corpus/facts/extract-facts.ts';
import { registers } from './facts/support.ts';
import { mostForFourTimes, processorTime } from '../support/processor-time.ts';
import { parseText } from './seeds.ts';

/** How often the words stand there in the shorter text, and in the longer one. */
const [few, many] = [20_000, 80_000] as const;

/** Ids of the clauses of a text, and those that are named in doubts about it. */
function read(text: string): { ids: Set<string>; doubted: string[] } {
  const parsed = parseText(text);
  const facts = extractFacts(parsed.clauses, { text, file: 'x.txt', adcode: null }, registers);
  const doubts = planDiagnostics(parsed, facts);
  return {
    ids: new Set(parsed.clauses.map(({ id }) => id)),
    doubted: doubts.flatMap(({ clause }) => clause ?? []),
  };
}

describe('what stands there tens of thousands of times does not keep the reader', () => {
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
  ])('%j', async (words) => {
    const short = await processorTime(() => read(words.repeat(few)));
    const long = await processorTime(() => {
      const { ids, doubted } = read(words.repeat(many));
      expect(doubted.filter((clause) => !ids.has(clause))).toEqual([]);
    });
    expect(long).toBeLessThan(mostForFourTimes(short));
  });
});
