import { describe, expect, test } from 'vitest';
import { planDiagnostics } from '../../src/corpus/build-corpus.ts';
import { extractFacts } from '../../src/corpus/facts/extract-facts.ts';
import { registers } from './facts/support.ts';
import { parseText } from './seeds.ts';

/** How often the words stand there in the shorter text, and in the longer one. */
const [few, many] = [20_000, 80_000] as const;

/** Microseconds of the processor that a text takes, and the clauses and doubts that are found in it. */
function read(text: string): { time: number; ids: Set<string>; doubts: (string | null)[] } {
  const before = process.threadCpuUsage();
  const parsed = parseText(text);
  const facts = extractFacts(parsed.clauses, { text, file: 'x.txt', adcode: null }, registers);
  const doubts = planDiagnostics(parsed, facts).map(({ clause }) => clause ?? null);
  const { user, system } = process.threadCpuUsage(before);
  return { time: user + system, ids: new Set(parsed.clauses.map(({ id }) => id)), doubts };
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
  ])('%j', (words) => {
    const short = read(words.repeat(few));
    const long = read(words.repeat(many));
    expect(long.doubts.filter((clause) => clause !== null && !long.ids.has(clause))).toEqual([]);
    // Four times as long, it would take sixteen times as long if each were held against each; the tenth of a second is
    // for what a thread does beside its work.
    expect(long.time).toBeLessThan(10 * short.time + 100_000);
  });
});
