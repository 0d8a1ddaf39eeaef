import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clauseTexts } from '../../../src/corpus/clause-texts.ts';
import { readCorpus } from '../../../src/corpus/io.ts';
import type { Plan } from '../../../src/corpus/plan.ts';
import { makeCloze } from '../../../src/features/county/cloze.ts';
import { answerFrom } from '../../../src/features/county/find-words.ts';
import { tellSilence, tellWhen, tellWho } from '../../../src/features/county/tell-answer.ts';
import { readRoles } from '../../../src/features/learn/registers/roles.ts';
import { withSeedPlans } from '../../corpus/seeds.ts';

const root = new URL('../../../', import.meta.url);
const { plans } = withSeedPlans(readCorpus(root));
const planOf = (id: string): Plan => plans.find(({ metadata }) => metadata.id === id)!;
const film = {
  what: '农膜回收的数字目标',
  metric: 'film-recovery-rate',
  near: ['废弃农膜', '农膜'],
};

test('of several sentences the one that says who and when is chosen', () => {
  const ask = { what: '责任书', words: [['责任书']], near: ['责任'] };
  const [words] = answerFrom(planOf('gansu'), ask).words;
  expect(words!.sentence).toMatch(/^自2017年起，有关市、县级政府要与重点行业企业签订/);
  expect(tellWho(words!)).toBe('有关市、县级政府；牵头：省环保厅');
  expect(tellWhen(words!)).toBe('自2017年起');
});

test('where two clauses say the same, the one of which more was read is cited', () => {
  const ask = { what: '调查', words: [['居住', '学校', '调查']], near: ['地块'] };
  expect(answerFrom(planOf('lishu'), ask).words[0]).toMatchObject({
    clause: { id: 'lishu/6.1.1' },
    times: ['自2017年起'],
  });
});

test('a plan without the target says so, and what it does say', () => {
  const plan = planOf('longchuan');
  const answer = answerFrom(plan, film);
  expect(answer.words).toEqual([]);
  expect(tellSilence(film, answer, plan.metadata)).toBe('原文没有说农膜回收的数字目标，但写了：');
  expect(answer.nearest!.sentence).toContain('加强废弃农膜回收利用');
});

test('of a text that is not whole nothing is said to be missing', () => {
  const answer = { words: [], nearest: null };
  expect(tellSilence(film, answer, { complete: 'opening' })).toBe(
    '读到的部分没有说农膜回收的数字目标。',
  );
});

test('of a sentence with two times both are told', () => {
  const [words] = answerFrom(planOf('shuozhou'), film).words;
  expect(tellWhen(words!)).toBe('2017年起；到2020年');
});

test('a time that the ledger did not read is left to the class, not denied', () => {
  const [words] = answerFrom(planOf('gansu'), film).words;
  expect(tellWhen({ ...words!, times: [], sentence: '2018年底前查明面积。' })).toBe(
    '看原句里的时间',
  );
  expect(tellWhen({ ...words!, times: [], sentence: '施工期间设立公告牌。' })).toBe(
    '看原句里的时间',
  );
  expect(tellWhen({ ...words!, times: [], sentence: '加强回收。' })).toBe('这一句没有写');
});

const { entries: roles, diagnostics } = readRoles(
  'roles.yaml',
  readFileSync(new URL('content/learn/roles.yaml', root), 'utf8'),
);

test('the register of the parts is read without a problem', () => {
  expect(diagnostics).toEqual([]);
});

describe.each(plans.map((plan) => [plan.metadata.id, plan] as const))('for %s', (_, plan) => {
  const texts = new Map(plan.clauses.map((clause) => [clause.id, clauseTexts(clause).join('\n')]));

  test('every part has whole sentences of the plan to read', () => {
    const answers = roles.flatMap(({ asks }) => asks.map((ask) => answerFrom(plan, ask)));
    const told = answers.flatMap(({ words, nearest }) => nearest ?? words);
    expect(answers.filter(({ words, nearest }) => words.length === 0 && !nearest)).toEqual([]);
    expect(
      told.filter(({ clause, sentence }) => !texts.get(clause.id)!.includes(sentence)),
    ).toEqual([]);
    expect(told.filter(({ sentence }) => /^[（(]/.test(sentence))).toEqual([]);
  });

  test('each question has one right choice of four, and its sentence is whole once the gap is filled', () => {
    const questions = makeCloze(plan);
    expect(questions.length).toBeGreaterThan(0);
    for (const { ask, choices, answer, words } of questions) {
      expect(new Set(choices).size).toBe(4);
      const right = choices.filter((choice) =>
        ask.includes('（　　　）')
          ? ask.replace('（　　　）', choice).endsWith(words.sentence)
          : words.units.includes(choice),
      );
      expect(right).toEqual([choices[answer - 1]]);
    }
    const places = questions.map(({ answer }) => answer);
    expect(new Set(places).size).toBeGreaterThan(2);
  });
});
