import { expect, test } from 'vitest';
import {
  describeClause,
  findCorrectionRoute,
  readCorrectionAddress,
  writeCorrection,
} from '../../../src/features/report/correction.ts';

const plan = {
  plan: 'somewhere',
  file: 'seeds/somewhere.txt',
  sha256: 'ab12',
  clauses: { '2.4.2': { number: '二、(四)2', opening: '加强监测', line: 88 } },
};

test('a correction names the clause, its address, its words and the place in the source', () => {
  const subject = describeClause(plan, '2.4.2', 'https://jingtu.example/plans/somewhere/#c-2-4-2');
  expect(writeCorrection(subject).split('\n')).toEqual([
    '哪一条：条款 somewhere/2.4.2（二、(四)2）',
    '网页地址：https://jingtu.example/plans/somewhere/#c-2-4-2',
    '文字开头：加强监测',
    '来源文本：seeds/somewhere.txt 第 88 行起，sha256 ab12',
    '哪里不对：',
    '应当是什么：',
    '在哪里能看到原文：',
  ]);
});

test('without a subject every line is left to the reader', () => {
  expect(
    writeCorrection(null)
      .split('\n')
      .every((line) => line.endsWith('：')),
  ).toBe(true);
});

test.for(['9.9', 'constructor', '__proto__'])('a plan has no clause %s', (ordinals) => {
  expect(describeClause(plan, ordinals, '')).toBeNull();
});

test.for([
  ['?clause=gansu/2.4.2', { kind: 'clause', plan: 'gansu', ordinals: '2.4.2' }],
  ['?notice=2020-lot-7', { kind: 'notice', id: '2020-lot-7' }],
  ['?notice=../../evil', null],
  ['?clause=<script>', null],
  ['', null],
] as const)('the address %s asks for %j', ([search, asked]) => {
  expect(readCorrectionAddress(search)).toEqual(asked);
});

test('a correction goes where the operator said, else to the repository, else nowhere', () => {
  expect(findCorrectionRoute('fix@site.example', 'https://code.example/').kind).toBe('mail');
  expect(findCorrectionRoute('https://site.example/fix', null).kind).toBe('form');
  expect(findCorrectionRoute(null, 'https://code.example/').kind).toBe('repository');
  expect(findCorrectionRoute(null, null)).toEqual({ kind: 'none' });
});
