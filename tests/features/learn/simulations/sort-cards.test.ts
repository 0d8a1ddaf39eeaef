import { expect, test } from 'vitest';
import { readCorpus } from '../../../../src/corpus/io.ts';
import { answerFrom } from '../../../../src/features/county/find-words.ts';
import { findSentence } from '../../../../src/features/learn/sentences.ts';
import {
  farmlandClasses,
  sortCards,
} from '../../../../src/features/learn/simulations/sort-cards.ts';
import { withSeedPlans } from '../../../corpus/seeds.ts';

const { plans } = withSeedPlans(readCorpus(new URL('../../../../', import.meta.url)));

test('each class has fields and measures', () => {
  const kinds = farmlandClasses.map((name) => {
    const own = sortCards.filter(({ belongs }) => belongs === name);
    return new Set(own.map(({ text }) => text.includes('虚构'))).size;
  });
  expect(kinds).toEqual([2, 2, 2]);
});

test('the sentence that answers a card names the class to which the card belongs', () => {
  expect(sortCards.filter(({ words, belongs }) => !words.includes(belongs))).toEqual([]);
});

test('most of the five plans answer each card in words of their own', () => {
  const scarce = sortCards.filter(
    ({ words }) => plans.filter(({ clauses }) => findSentence(clauses, words)).length < 3,
  );
  expect(scarce.map(({ id }) => id)).toEqual([]);
});

test('a plan that does not answer a card has words that come near', () => {
  const mute = sortCards.flatMap(({ id, asked, words, near }) =>
    plans
      .map((plan) => answerFrom(plan, { what: asked, words: [[...words]], near: [...near] }))
      .filter((answer) => answer.words.length === 0 && answer.nearest === null)
      .map(() => id),
  );
  expect(mute).toEqual([]);
});
