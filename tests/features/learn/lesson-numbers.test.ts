/** The limits that lessons and questions write out, held against the tables of the standards. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readQuiz } from '../../../src/features/learn/registers/quiz.ts';
import {
  readConstructionLimits,
  readFarmlandLimits,
} from '../../../src/features/learn/registers/standards.ts';
import { findRow, judge, phColumn } from '../../../src/features/learn/soil-test/judge.ts';
import type { FarmlandUse } from '../../../src/features/learn/registers/standards.ts';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const farmland = readFarmlandLimits('f.yaml', read('content/standards/farmland.yaml')).entries;
const construction = readConstructionLimits(
  'c.yaml',
  read('content/standards/construction.yaml'),
).entries;
const quiz = readQuiz('quiz.yaml', read('content/quiz.yaml')).entries;

interface Question {
  ask: string;
  answer: string;
  harderAnswer?: string;
}

function worksheetOf(lesson: string): Question[] {
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(read(`content/learn/${lesson}.mdx`))!;
  return (parse(front) as { worksheet: Question[] }).worksheet;
}

const questions = [...worksheetOf('junior'), ...worksheetOf('senior')];
const answerTo = (start: string): string => {
  const found = questions.find(({ ask }) => ask.startsWith(start))!;
  return `${found.answer} ${found.harderAnswer ?? ''}`;
};
const explanationOf = (id: string): string => quiz.find((one) => one.id === id)!.explanation;

const verdicts = {
  below: /(?:没有|不)超过/u,
  between: /没有超过(?:它；没有超过)?管制值|在两者之间/u,
  'above-control': /超过管制值/u,
} as Readonly<Record<string, RegExp>>;

test.each<{ told: string; use: FarmlandUse; name: string; ph: number; amount: number }>([
  { told: answerTo('甲地'), use: 'paddy', name: '镉', ph: 6, amount: 0.35 },
  { told: answerTo('乙地'), use: 'paddy', name: '镉', ph: 5.2, amount: 0.35 },
  { told: answerTo('丙地'), use: 'other', name: '铅', ph: 7.8, amount: 180 },
  { told: answerTo('丁地'), use: 'paddy', name: '镉', ph: 6.8, amount: 3.2 },
  { told: explanationOf('paddy-cadmium'), use: 'paddy', name: '镉', ph: 6, amount: 0.35 },
  { told: explanationOf('paddy-cadmium-acid'), use: 'paddy', name: '镉', ph: 5.2, amount: 0.35 },
])('$told', ({ told, use, name, ph, amount }) => {
  const { screening, control, verdict } = judge(
    findRow(farmland, name, use)!,
    phColumn(ph),
    amount,
  );
  expect(told).toMatch(verdicts[verdict]!);
  expect(told).toContain(String(verdict === 'above-control' ? control : screening));
});

test('rows of limits that are written out in an answer are those of the table', () => {
  const rowOf = (name: string): string => findRow(farmland, name, 'paddy')!.screening.join('、');
  expect(answerTo('同样是 0.35')).toContain(rowOf('镉'));
  expect(answerTo('同样是 0.35')).toContain(rowOf('砷'));
  const control = findRow(farmland, '砷', 'paddy')!.control!;
  expect(explanationOf('arsenic-control')).toContain(`${control[0]} 降到 ${control.at(-1)}`);
});

test('the limits of construction land in an answer are those of the table', () => {
  const lead = construction.find(({ name }) => name === '铅')!;
  const [first, second] = lead.screening;
  const told = answerTo('建设用地第一类');
  expect(told).toContain(
    `筛选值 ${first}，管制值 ${lead.control![0]}（GB 36600-2018 表1 第 ${lead.no} 项）`,
  );
  expect(told).toContain(`第二类的筛选值是 ${second}`);
});
