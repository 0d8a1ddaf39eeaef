import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { traditionalPairs } from '../../../src/features/search/build/traditional.ts';
import { sameNumbers, writeNumbersAsPrinted } from '../../../src/features/search/numbers.ts';
import { mayBeTraditional, otherWords, simplify } from '../../../src/features/search/rewrite.ts';

describe('traditional characters', () => {
  const pairs = traditionalPairs('土壤污染地块名录农药包装废弃物重金属镉显著');

  test.each([
    ['土壤汙染', '土壤污染'],
    ['汙染地塊名錄', '污染地块名录'],
    ['農藥包裝廢棄物', '农药包装废弃物'],
    ['重金屬鎘', '重金属镉'],
  ])('%s is taken for %s', (typed, meant) => {
    expect(simplify(typed, pairs)).toBe(meant);
  });

  test('a character that the texts use themselves is left alone', () => {
    expect(simplify('先後', traditionalPairs('先后'))).toBe('先后');
    expect(simplify('先後', traditionalPairs('先后，皇後'))).toBe('先後');
  });

  test('are told from all others before the table of them is there', () => {
    const everyHan = Array.from({ length: 0x9fff - 0x3400 }, (_, at) =>
      String.fromCodePoint(0x3400 + at),
    );
    const simplify = Converter({ from: 't', to: 'cn' });
    const traditional = everyHan.filter((character) => simplify(character) !== character);
    expect(traditional.filter((character) => !mayBeTraditional(character))).toEqual([]);
    expect(mayBeTraditional('谁负责回收 90% 的农膜？')).toBe(false);
  });

  test('there are pairs only for characters of the texts', () => {
    expect(
      new Set(pairs[1]).isSubsetOf(new Set('土壤污染地块名录农药包装废弃物重金属镉显著')),
    ).toBe(true);
  });
});

describe('numbers', () => {
  test.each([
    ['二〇二〇年', '2020年'],
    ['二零一八年底前', '2018年底前'],
    ['百分之九十', '90%'],
    ['百分之百', '100%'],
    ['一百年', '一百年'],
  ])('%s is written as %s', (typed, printed) => {
    expect(writeNumbersAsPrinted(typed)).toBe(printed);
  });
});

describe('the same number', () => {
  test.each([
    ['2018年底', '2018年12月底'],
    ['2018年12月底前', '2018年底前'],
    ['第三十条', '第30条'],
    ['第30条', '第三十条'],
    ['90%', '百分之九十'],
    ['9成', '90%'],
    ['百分之九十五点五', '95.5%'],
  ])('%s may be printed %s', (typed, printed) => {
    expect(sameNumbers(typed)).toContain(printed);
  });
});

describe('other words', () => {
  const register = [
    { say: ['五毒重金属', '五毒'], find: ['镉', '汞'] },
    { say: ['农田'], find: ['耕地', '农用地'] },
  ];

  test('stand for the longest word that the register knows', () => {
    expect(otherWords('五毒重金属', register)).toEqual(['镉', '汞']);
  });

  test('are put in where a word is a part of the phrase', () => {
    expect(otherWords('农田污染', register)).toEqual(['耕地污染', '农用地污染']);
  });

  test('do not exist for a word outside the register', () => {
    expect(otherWords('核电站', register)).toEqual([]);
  });
});
