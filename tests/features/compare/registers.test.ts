import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/corpus/diagnostics.ts';
import { findRegisterProblems } from '../../../src/features/compare/register-problems.ts';
import { corpus, plans, registers } from './project.ts';

const known = { plans, topics: corpus.registers.topics.map(({ id }) => id) };
const problems = (changed: Partial<typeof registers>): string[] =>
  findRegisterProblems({ ...registers, ...changed }, known).map(formatDiagnostic);
const label = (clause: string, rest: string): Partial<typeof registers> => ({
  labels: `- clause: ${clause}\n  ${rest}\n`,
});

test('the registers of the project have no mistakes', () => {
  expect(problems({})).toEqual([]);
});

describe('a mistake is named with its line and its remedy', () => {
  test.each([
    [label('gansu/99.9', 'row: film'), 'content/compare/labels.yaml:1:11', '没有条款 gansu/99.9'],
    [label('gansu/2.6.2', 'row: flim'), 'content/compare/labels.yaml:2:8', '没有「flim」这一项'],
    [
      label('gansu/2.6.2', "row: film\n  sentences: { '9.9': own }"),
      'content/compare/labels.yaml:3:16',
      '没有第 9.9 句',
    ],
    [
      label('gansu/2.6.2', 'row: film\n  rows: film'),
      'content/compare/labels.yaml:3:3',
      '没有这个字段',
    ],
    [
      { rows: registers.rows.replace('topics: [overall]', 'topics: [nothing]') },
      'content/compare/rows.yaml:6:',
      '没有主题「nothing」',
    ],
    [
      { rows: registers.rows.replace('- id: goals', '- id: own') },
      'content/compare/rows.yaml:3:',
      '「own」',
    ],
  ])('%o', (changed, place, words) => {
    const found = problems(changed);
    expect(found.join('\n')).toContain(place);
    expect(found.join('\n')).toContain(words);
  });
});

test('labels of a plan that is not there are left aside', () => {
  expect(problems(label('nowhere/1.1', 'row: film'))).toEqual([]);
});
