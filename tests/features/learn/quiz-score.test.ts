import { expect, test } from 'vitest';
import { countScore, readChoices, wrongIn } from '../../../src/features/learn/quiz-score.ts';
import { readQuiz } from '../../../src/features/learn/registers/quiz.ts';

test('only questions that were answered count, and only right answers count as right', () => {
  expect(countScore({ a: 1, b: 2 }, { a: 1, b: 3, c: 2 })).toEqual({ done: 2, right: 1 });
});

test('wrong are only questions that were answered, and answered otherwise', () => {
  expect(wrongIn({ a: 1, b: 2, gone: 1 }, { a: 1, b: 3, c: 2 })).toEqual(['b']);
});

test('an answer to a question that is no more is left out', () => {
  expect(countScore({ gone: 1 }, { a: 1 })).toEqual({ done: 0, right: 0 });
});

test.each([null, 'x', '[', 'null', '3', '{"a":"1"}'])(
  'what is stored as %s is taken as nothing chosen',
  (stored) => {
    expect(readChoices(stored)).toEqual({});
  },
);

test('what was chosen comes back from the store', () => {
  expect(readChoices('{"a":2}')).toEqual({ a: 2 });
});

const question = (fields: string): string =>
  `- id: x\n  grade: junior\n  ask: 问\n  choices: [甲, 乙]\n  explanation: 因为。\n  clauses: []\n${fields}`;

test.each([
  ['  answer: 3\n  sources: [a]\n', '比选项的个数大'],
  ['  answer: 1\n  sources: []\n', '至少要有一个依据'],
])('a slip in the bank of questions is told: %s', (fields, words) => {
  const { diagnostics } = readQuiz('content/quiz.yaml', question(fields));
  expect(diagnostics.map(({ message }) => message).join()).toContain(words);
});
