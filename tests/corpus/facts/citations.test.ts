import { expect, test } from 'vitest';
import { findCitations } from '../../../src/corpus/facts/citations.ts';
import { passageOf } from './support.ts';

const found = (text: string): [string | null, string | null][] =>
  findCitations(passageOf(text)).map(({ title, number }) => [title, number]);

test('a title and the number in brackets behind it are one citation', () => {
  expect(found('根据《关于印发行动计划的通知》（国发〔2016〕31号）的要求')).toEqual([
    ['关于印发行动计划的通知', '国发〔2016〕31号'],
  ]);
  expect(found('依据《管理办法（试行）》（环境保护部令第46号）执行')).toEqual([
    ['管理办法（试行）', '环境保护部令第46号'],
  ]);
});

test('a title within a title belongs to it', () => {
  expect(found('贯彻《关于印发《行动计划》的通知》。')).toEqual([
    ['关于印发《行动计划》的通知', null],
  ]);
});

test('a number alone is a citation, without the words that lead up to it', () => {
  expect(found('参见湘政发〔2017〕4号。')).toEqual([[null, '湘政发〔2017〕4号']]);
  expect(found('符合GB 15618-2018的规定。')).toEqual([[null, 'GB 15618-2018']]);
});

test('text without a title or a number cites nothing', () => {
  expect(found('依据国家有关规定，拨打12369举报热线。')).toEqual([]);
});
