import { expect, test } from 'vitest';
import type { Repair } from '../../../src/corpus/plan.ts';
import {
  layOutMarks,
  type MarkNode,
  type TextMark,
} from '../../../src/features/plans/mark-tree.ts';

const repair: Repair = {
  plan: 'x',
  start: 1,
  end: 2,
  original: ' ',
  repaired: '',
  kind: 'spacing',
  note: '',
};

/** The stretch of words in a text. */
function at(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** The layout written out: `kind(…)` for each node that holds others, `→` where it is a link. */
function write(text: string, marks: readonly TextMark[], pages: readonly string[] = []): string {
  return layOutMarks(text, marks, (adcode) => pages.includes(adcode))
    .map(writeNode)
    .join('');
}

function writeNode(node: MarkNode): string {
  if (!('children' in node)) return node.kind === 'before' ? `{${node.text}}` : node.text;
  const inner = node.children.map(writeNode).join('');
  const isLink =
    node.kind === 'unit' ||
    node.kind === 'term' ||
    (node.kind === 'fact' && node.adcode !== null) ||
    (node.kind === 'repair' && node.isLink);
  return `${node.kind}${isLink ? '→' : ''}(${inner})`;
}

test('the note on duties holds its units, and these hold what is marked in them', () => {
  const text = '按期完成（市环保局牵头）';
  const marks: TextMark[] = [
    { role: 'duty', ...at(text, '（市环保局牵头）') },
    { role: 'unit', ...at(text, '市环保局'), agency: 'ecology-environment', isLead: true },
    { role: 'place', ...at(text, '市'), adcode: '620400' },
  ];
  expect(write(text, marks, ['620400'])).toBe('按期完成duty(（unit→(fact(市)环保局)牵头）)');
});

test('a note that is the whole paragraph has no element of its own', () => {
  const text = '市环保局牵头';
  const marks: TextMark[] = [
    { role: 'duty', start: 0, end: text.length },
    { role: 'unit', ...at(text, '市环保局'), agency: 'ecology-environment', isLead: true },
  ];
  expect(write(text, marks)).toBe('unit→(市环保局)牵头');
});

test('a unit that the register does not know is no link, and what stands in it may be one', () => {
  const text = '白银市某局负责';
  const marks: TextMark[] = [
    { role: 'unit', ...at(text, '白银市某局'), agency: null, isLead: false },
    { role: 'place', ...at(text, '白银市'), adcode: '620400' },
  ];
  expect(write(text, marks, ['620400'])).toBe('fact→(白银市)某局负责');
});

test('a place leads to its page where it has one', () => {
  const text = '在白银市试点';
  const marks: TextMark[] = [{ role: 'place', ...at(text, '白银市'), adcode: '620400' }];
  expect(write(text, marks, ['620400'])).toBe('在fact→(白银市)试点');
  expect(write(text, marks)).toBe('在fact(白银市)试点');
});

test('a term is a link within the underlining of a fact', () => {
  const text = '完成详查';
  const marks: TextMark[] = [
    { role: 'publish', start: 0, end: 4 },
    { role: 'term', ...at(text, '详查'), term: 'survey' },
  ];
  expect(write(text, marks)).toBe('fact(完成term→(详查))');
});

test('a repair leads to the list of repairs, but not from within another link', () => {
  const text = '环保局';
  const place: TextMark = { role: 'before', repair, start: 1, end: 1 };
  expect(write(text, [place])).toBe('环repair→({ })保局');
  const unit: TextMark = { role: 'unit', start: 0, end: 3, agency: 'x', isLead: false };
  expect(write(text, [unit, place])).toBe('unit→(环repair({ })保局)');
});

test('the last note of a text is told from one that stands within it', () => {
  const text = '（甲负责）完成（乙负责）';
  const marks: TextMark[] = [
    { role: 'duty', ...at(text, '（甲负责）') },
    { role: 'duty', ...at(text, '（乙负责）') },
  ];
  const notes = layOutMarks(text, marks, () => false).flatMap((node) =>
    node.kind === 'duty' ? [node.isLast] : [],
  );
  expect(notes).toEqual([false, true]);
});
