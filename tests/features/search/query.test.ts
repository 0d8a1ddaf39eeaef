import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmptyQuery, parseQuery } from '../../../src/features/search/query.ts';

describe('reading a query', () => {
  test('spaces separate terms', () => {
    expect(parseQuery('土壤 污染')).toEqual({
      whole: '土壤污染',
      terms: ['土壤', '污染'],
      pieces: ['土壤', '污染'],
      readings: [['土壤', '污染']],
    });
  });

  test.each([
    ['到 2020 年', ['到2020年']],
    ['2020 年 耕地', ['2020年', '耕地']],
    ['2 0 2 0 年 耕地', ['2020年', '耕地']],
    ['3 5', ['3', '5']],
    ['牵头单位 ：市环保局', ['牵头单位市环保局']],
    ['土壤污 染防治', ['土壤污染防治']],
    ['汞 镉 砷', ['汞', '镉', '砷']],
  ])(
    'a space for looks, beside punctuation or within a word separates nothing: %s',
    (input, terms) => {
      const query = parseQuery(input);
      expect(query.terms).toEqual(terms);
      expect(query.readings[0]).toEqual(terms);
    },
  );

  test('what does not stand as typed is read with every space, then with every mark, as a border', () => {
    expect(parseQuery('镉、汞 90%').readings).toEqual([
      ['镉汞90%'],
      ['镉汞', '90%'],
      ['镉', '汞', '90%'],
    ]);
  });

  test('punctuation within a term separates pieces only', () => {
    const query = parseQuery('同时设计、同时施工');
    expect(query.terms).toEqual(['同时设计同时施工']);
    expect(query.pieces).toEqual(['同时设计', '同时施工']);
  });

  test('a pair of quotation marks around a term makes it one phrase', () => {
    const query = parseQuery('"公众 参与" 举报');
    expect(query.whole).toBeNull();
    expect(query.terms).toEqual(['公众参与', '举报']);
  });

  test.each(['"公众', '公众"', '"""', '坚持"谁污染"原则'])(
    'a mark that does not enclose a term changes nothing: %s',
    (input) => {
      expect(parseQuery(input).whole).not.toBeNull();
    },
  );

  test('Chinese quotation marks belong to the text', () => {
    expect(parseQuery('“三同时”')).toMatchObject({ whole: '三同时', terms: ['三同时'] });
  });

  test.each(['', '   ', '，。', '""', '🌱', '<>', '.*+?^$'])(
    'there is nothing to find in “%s”',
    (input) => {
      expect(isEmptyQuery(parseQuery(input))).toBe(true);
    },
  );

  test('a term that is typed twice is one term', () => {
    expect(parseQuery('镉 镉 Ａ  a').readings.at(-1)).toEqual(['镉', 'a']);
  });

  test('a very long paste is cut, and a very long list of terms, too', () => {
    expect(parseQuery('土'.repeat(10_000)).whole).toHaveLength(4000);
    expect(parseQuery([...'abcdefghijklmnopqrst'].join(' ')).terms).toHaveLength(16);
  });

  test('nothing that can be typed is an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (input) => {
        expect(() => parseQuery(input)).not.toThrow();
      }),
      { seed: 4 },
    );
  });
});
