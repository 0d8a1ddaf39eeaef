import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmptyQuery, parseQuery } from '../../src/search/query.ts';

describe('reading a query', () => {
  test('spaces separate terms, and all of it may also stand as one', () => {
    expect(parseQuery('重金属 镉')).toEqual({
      whole: '重金属镉',
      terms: ['重金属', '镉'],
      pieces: ['重金属', '镉'],
    });
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
    expect(parseQuery('镉 镉 Ａ a').terms).toEqual(['镉', 'a']);
  });

  test('a very long paste is cut, and a very long list of terms, too', () => {
    expect(parseQuery('土'.repeat(10_000)).whole).toHaveLength(4000);
    expect(
      parseQuery([...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往'].join(' ')).terms,
    ).toHaveLength(16);
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
