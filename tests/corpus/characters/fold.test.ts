import { expect, test } from 'vitest';
import { fold, unfold } from '../../../src/corpus/characters/fold.ts';

test('a folded text has simplified characters, plain digits and round brackets', () => {
  expect(fold('〔縣環保局牽頭，２０１８年達到９０％〕')).toBe('（县环保局牵头，2018年达到90%）');
});

test('every sign keeps its place', () => {
  const text = '「臺江縣」[1]．②｡ 【国发〔2016〕31号】完成.(县环保局)';
  expect(fold(text)).toHaveLength(text.length);
});

test('a half-width stop between words ends a sentence, one between digits does not', () => {
  expect(fold('完成详查.2018年查明2.5万亩.')).toBe('完成详查。2018年查明2.5万亩。');
  expect(fold('查明分布.')).toBe('查明分布。');
});

test('folded words are found as printed, and words from elsewhere stay', () => {
  const printed = '重點監管企業(名單)';
  expect(unfold('企业（名单）公告', fold(printed), printed)).toBe('企業(名單)公告');
});
