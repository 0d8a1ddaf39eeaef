import { expect, test } from 'vitest';
import { openingWords, shownPhrase, shownWords } from '../../../src/features/plans/fact-words.ts';
import { clauseOf } from '../../support/clause.ts';

const clause = clauseOf({
  heading: '到2020年的目标',
  paragraphs: [
    { kind: 'units', text: '牵头单位：市环保局', runs: [] },
    { kind: 'text', text: '开展土壤污染状况详查，2018年底前查明农用地土壤污染的面积。', runs: [] },
  ],
});

test('the words of a fact are cut from its paragraph, or from the heading', () => {
  expect(shownWords(clause, { paragraph: 2, focus: [11, 18] })).toBe('2018年底前');
  expect(shownWords(clause, { paragraph: 0, focus: [0, 6] })).toBe('到2020年');
  const place = { plan: 'x', clause: 'x/1', focus: [11, 18], span: [0, 0], quote: '' } as const;
  expect(shownPhrase(clause, { ...place, paragraph: 2, start: 0, end: 10 })).toBe(
    '开展土壤污染状况详查',
  );
});

test('the first words of a clause are those of its running text, not of its units', () => {
  expect(openingWords(clause, 100)).toBe(clause.paragraphs[1]?.text);
});

test('first words end with a phrase where one ends near, and say that more follows', () => {
  expect(openingWords(clause, 15)).toBe('开展土壤污染状况详查……');
  expect(openingWords(clause, 8)).toBe('开展土壤污染状况……');
});
