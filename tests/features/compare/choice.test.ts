import { describe, expect, test } from 'vitest';
import {
  readChoice,
  readVersus,
  writeChoice,
} from '../../../src/features/compare/compare-choice.ts';
import { cutParts, speakMarks } from '../../../src/features/compare/row-marks.ts';

const known = ['a', 'b', 'c'];
const read = (query: string) => readChoice(new URLSearchParams(query), known, ['a', 'b']);

describe('the address says which plans are shown', () => {
  test.each([
    ['', ['a', 'b'], []],
    ['plans=c,a', ['a', 'c'], []],
    ['plans=b,c&ref=c', ['c', 'b'], []],
    ['ref=b', ['b', 'a'], []],
    ['plans=x', ['a', 'b'], ['x']],
    ['plans=a,x&ref=y', ['a'], ['x', 'y']],
  ])('%s', (query, plans, unknown) => {
    expect(read(query)).toEqual({ plans, ref: plans[0], unknown });
  });

  test('and is written so that it reads the same', () => {
    const written = writeChoice(new URLSearchParams('q=1'), ['b', 'c'], 'c');
    expect(written).toBe('q=1&plans=b,c&ref=c');
    expect(read(written).plans).toEqual(['c', 'b']);
  });
});

test('what to mark beside another plan’s sentence is read from the page', () => {
  const versus = 'a=3-8,12-15;bc==;d=';
  expect(readVersus(versus, 'a')).toEqual([
    [3, 8],
    [12, 15],
  ]);
  expect(readVersus(versus, 'bc')).toBe('same');
  expect(readVersus(versus, 'd')).toEqual([]);
  expect(readVersus(versus, 'c')).toBeNull();
});

test('a text is cut at its marks, and nothing of it is lost', () => {
  const parts = cutParts('每3年开展1轮培训', [[0, 7]]);
  expect(parts).toEqual([
    { text: '每3年开展1轮', isMarked: true },
    { text: '培训', isMarked: false },
  ]);
});

test('the difference is said in words', () => {
  expect(speakMarks(['每2年'], ['每3年'])).toBe('不同之处：这里写「每2年」，那里写「每3年」。');
  expect(speakMarks([], ['定期'])).toBe('不同之处：这里没有「定期」。');
  expect(speakMarks(['定期'], [])).toBe('不同之处：这里多出「定期」。');
});
