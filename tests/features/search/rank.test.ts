import { describe, expect, test } from 'vitest';
import {
  intersectMatches,
  orderByScore,
  scoreMatch,
  uniteMatches,
} from '../../../src/features/search/rank.ts';
import type { ClauseTable, Matches } from '../../../src/features/search/types.ts';

const table: ClauseTable = {
  plans: [{ id: 'gansu', name: '甘肃省', level: 'province', province: '62', count: 4 }],
  headings: [0, 6, 0, 0],
  depths: [],
  common: '',
  textSize: 0.5,
};

function matches(found: Record<number, [first: number, count: number]>): Matches {
  return new Map(
    Object.entries(found).map(([clause, [first, count]]) => [Number(clause), { first, count }]),
  );
}

describe('ranking', () => {
  test('a clause with the words in its heading comes before one that repeats them in its text', () => {
    const scores = intersectMatches(table, [matches({ 0: [3, 9], 1: [2, 1] })]);
    expect(orderByScore(scores)).toEqual([1, 0]);
  });

  test('more occurrences come first, and equals stay in the order of the plans', () => {
    const scores = intersectMatches(table, [matches({ 3: [5, 1], 0: [9, 1], 2: [1, 4] })]);
    expect(orderByScore(scores)).toEqual([2, 0, 3]);
  });

  test('only clauses that match every phrase remain', () => {
    const scores = intersectMatches(table, [
      matches({ 0: [0, 1], 1: [0, 1] }),
      matches({ 1: [0, 1], 2: [0, 1] }),
    ]);
    expect([...scores.keys()]).toEqual([1]);
  });

  test('no phrases match nothing', () => {
    expect(intersectMatches(table, []).size).toBe(0);
  });

  test('no number of occurrences weighs as much as a heading', () => {
    expect(scoreMatch({ first: 6, count: 1000 }, 6)).toBeLessThan(
      scoreMatch({ first: 5, count: 1 }, 6),
    );
  });

  test('matches of other words for one thing add up', () => {
    const united = uniteMatches([matches({ 0: [7, 1] }), matches({ 0: [2, 3], 1: [4, 1] })]);
    expect([...united]).toEqual([
      [0, { first: 2, count: 4 }],
      [1, { first: 4, count: 1 }],
    ]);
  });
});
