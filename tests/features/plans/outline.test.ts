import { expect, test } from 'vitest';

import type { Clause } from '../../../src/corpus/plan.ts';
import {
  clauseCitation,
  clauseLabel,
  countCharacters,
  headingLevels,
} from '../../../src/features/plans/outline.ts';

function clause(ordinals: string, labels: string[], heading = '', text = ''): Clause {
  const path = ordinals.split('.');
  return {
    id: `p/${ordinals}`,
    plan: 'p',
    ordinals,
    labels,
    marker: labels.at(-1) ?? '',
    depth: path.length,
    parent: path.length > 1 ? `p/${path.slice(0, -1).join('.')}` : null,
    heading,
    headingRuns: [],
    paragraphs: text === '' ? [] : [{ kind: 'text', text, runs: [] }],
    spans: [],
  };
}

test('headings begin at 2 and go down one level at a time', () => {
  const clauses = [
    clause('1', ['一'], '总体要求'),
    clause('1.1', ['一', '（一）'], '目标'),
    clause('1.1.1', ['一', '（一）', '1'], '', '没有标题的一条'),
    clause('1.1.1.1', ['一', '（一）', '1', '(1)'], '细目'),
  ];
  // The fourth stands below a clause without a heading, so it takes that one's level.
  expect([...headingLevels(clauses)]).toEqual([
    ['p/1', 2],
    ['p/1.1', 3],
    ['p/1.1.1.1', 4],
  ]);
});

test('a heading below the text before the first number is not below a missing one', () => {
  const clauses = [clause('0', [''], '', '引言'), clause('0.1', ['', ''], '工作目标', '到2020年')];
  expect([...headingLevels(clauses)]).toEqual([['p/0.1', 2]]);
});

test('the characters of a clause are those of its number, its heading and its text, without blanks', () => {
  expect(countCharacters(clause('1.1', ['一', '(一)'], '目标', '三个 字'))).toBe(8);
});

test.for([
  ['2.4.2', ['二', '(四)', '2'], '二、(四)2.'],
  ['2.2.5', ['二', '（二）', '（5）'], '二、（二）（5）'],
  ['3', ['第三条'], '第三条'],
  ['1.1.2.1', ['一', '（一）', '', '1'], '一、（一）第2项1.'],
  ['1.1.2.1', ['一', '（一）', '', ''], '一、（一）第2项第1小项'],
  ['0', [''], '文首'],
  ['end', [''], '文末'],
] as const)('clause %s is cited as %s', ([ordinals, labels, citation]) => {
  expect(clauseCitation(clause(ordinals, [...labels]))).toBe(citation);
});

test('a labelled paragraph before the first number is cited by its label', () => {
  expect(clauseCitation(clause('0.2', ['', ''], '工作目标'))).toBe('文首「工作目标」');
});

test('a clause is listed by number and heading, or by a counted name where it has neither', () => {
  expect(clauseLabel({ ...clause('1', ['一'], '总体要求'), marker: '一、' })).toBe('一、总体要求');
  expect(clauseLabel(clause('1.1.2', ['一', '（一）', '']))).toBe('第2项');
});
