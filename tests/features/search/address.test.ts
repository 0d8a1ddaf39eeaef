import { describe, expect, test } from 'vitest';
import {
  addPhrases,
  readSearchState,
  writeSearchState,
} from '../../../src/features/search/address.ts';
import { readPhrases } from '../../../src/features/search/phrases-to-mark.ts';
import { noFilters } from '../../../src/features/search/filters.ts';

describe('the address of a search', () => {
  test('holds the query and the filters, and gives them back', () => {
    const state = {
      query: '重金属 "镉&汞"',
      filters: {
        ...noFilters,
        plan: ['gansu', 'ziyang'],
        agency: ['natural-resources'],
        year: ['2020'],
      },
    };
    expect(readSearchState(new URLSearchParams(writeSearchState(state)))).toEqual(state);
  });

  test('is bare where nothing is asked', () => {
    expect(writeSearchState({ query: '', filters: noFilters })).toBe('');
  });

  test('may hold anything without harm', () => {
    const state = readSearchState(new URLSearchParams('plan=<b>&plan=gansu&plan=gansu&agency='));
    expect(state).toEqual({ query: '', filters: { ...noFilters, plan: ['gansu'] } });
  });
});

describe('the address of a result', () => {
  test('carries the phrases to the clause', () => {
    const address = addPhrases('/plans/gansu/#c-2-4-2', ['重金属', '90%']);
    expect(address).toBe('/plans/gansu/?q=%E9%87%8D%E9%87%91%E5%B1%9E+90%25#c-2-4-2');
    expect(readPhrases(new URL(address, 'https://x.example').searchParams)).toEqual([
      '重金属',
      '90%',
    ]);
  });
});
