import { expect, test } from 'vitest';
import { noCount, silenceOf, unstated } from '../../src/corpus/silence.ts';

test.each([
  ['whole', '原文没有写', '原文没有写', '无'],
  ['opening', '没有读到', '这份文本只有开头，没有读到', '没有读到'],
  ['excerpt', '没有读到', '这份文本只是节录，没有读到', '没有读到'],
] as const)(
  'of a text that is %s it is said what it does not state, and never more',
  (complete, field, thing, count) => {
    expect([unstated({ complete }), silenceOf({ complete }), noCount({ complete })]).toEqual([
      field,
      thing,
      count,
    ]);
  },
);
