import { expect, test } from 'vitest';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { formatDiagnostic } from '../../src/corpus/diagnostics.ts';

const sha256 = 'a'.repeat(64);
const text = `---
title: 某县方案
region: 东城区
level: county
adcode: "110101"
docNumber: null
issuer: null
date: null
basis: []
source: { file: x.txt, sha256: ${sha256} }
---
`;
const seed = { name: 'x.txt', text: '一、甲\n二、乙\n', problem: null, sha256 };
const divisions = [{ adcode: '110101', name: '东城区' }];
const registers = { agencies: [], topics: [], places: [], divisions, formerDivisions: [] };

function problemsOf(id: string): string[] {
  const { diagnostics } = buildCorpus([{ id, file: `${id}.mdx`, text }], [seed], registers);
  return diagnostics.map(formatDiagnostic);
}

test.each(['dingxi', 'ding-xi', 'p110101', 'constructor'])('%s may name a plan', (id) => {
  expect(problemsOf(id)).toEqual([]);
});

test.each([
  '__proto__',
  'in',
  'Dingxi',
  'ding--xi',
  '-dingxi',
  'ding_xi',
  'a b<c>',
  '定西',
  '1a',
  '',
])('%j names none, and it is said where and what to do', (id) => {
  expect(problemsOf(id).join('\n')).toContain(
    `${id}.mdx:1:1 error 文件名：「${id}」不能作代号。只用小写拼音和数字`,
  );
});
