import { expect, test } from 'vitest';
import { createTokenizer, levelKey, type Token } from '../../../src/features/compare/tokens.ts';

const tokenize = createTokenizer({
  agencies: new Map([
    ['市环保局', 'ecology-environment'],
    ['省生态环境厅', 'ecology-environment'],
    ['市农委', 'agriculture'],
  ]),
  places: ['白银市'],
  own: ['甘肃省', '甘肃'],
});
const keys = (text: string): string[] => tokenize(text).map(({ key }) => key);
const only = (text: string, type: Token['type']): string[] =>
  tokenize(text)
    .filter((token) => token.type === type)
    .map(({ words }) => words);

test.each([
  ['三个类别', '3个类别'],
  ['每3年开展1轮', '每3年'],
  ['自2018年起', '2018年起'],
  ['到2020年', '2020年'],
  ['2017年底前', '2017年底前'],
  ['市环保局', '省生态环境厅'],
  ['环保部门', '环境保护部门'],
  ['严禁', '禁止'],
  ['力争', '争取'],
  ['（Ａ）（９）', '(Ａ)(9)'],
  ['县环保部门、', '环保部门'],
])('“%s” and “%s” are compared as the same', (one, other) => {
  expect(keys(one)).toEqual(keys(other));
});

test.each([
  ['90%以上', '90%'],
  ['90%左右', '90%'],
  ['每2年', '每3年'],
  ['定期', '不定期'],
  ['2017年底前', '2017年'],
  ['市环保局', '市农委'],
  ['力争', '确保'],
])('“%s” and “%s” are not', (one, other) => {
  expect(keys(one)).not.toEqual(keys(other));
});

test('a figure keeps its unit and what bounds it; a number in quotation marks is a name', () => {
  expect(only('达到75%以上，4万亩，“12369”热线', 'figure')).toEqual(['75%以上', '4万亩']);
});

test('levels, governments and the names of the own place tell no more than a level', () => {
  for (const words of ['全省', '县级政府', '各县（区）', '甘肃省', '本行政区域'])
    expect(keys(words)).toEqual([levelKey]);
  expect(only('在白银市开展', 'place')).toEqual(['白银市']);
});

test('punctuation and blanks are no tokens', () => {
  expect(keys('监 测，“网络”；')).toEqual([...'监测网络']);
});
