import { expect, test } from 'vitest';

import type { Repair } from '../../../src/corpus/plan.ts';
import type { RepairKind } from '../../../src/corpus/plan-kinds.ts';
import type { Run } from '../../../src/corpus/position.ts';
import { layOutMarks, type MarkNode } from '../../../src/features/plans/mark-tree.ts';
import { markRepairs, repairAnchor } from '../../../src/features/plans/repair-marks.ts';

interface Change {
  start: number;
  end: number;
  repaired: string;
  kind: RepairKind;
}

/** Apply changes to a source as the parser does: the shown text, its runs and the repairs. */
function repairText(source: string, changes: readonly Change[]) {
  const runs: Run[] = [];
  const repairs: Repair[] = [];
  let text = '';
  let from = 0;
  for (const { start, end, repaired, kind } of [...changes, null].map(
    (change) => change ?? { start: source.length, end: source.length, repaired: '', kind: null },
  )) {
    if (start > from) runs.push({ at: text.length, from, length: start - from });
    text += source.slice(from, start) + repaired;
    from = end;
    if (kind !== null) {
      const original = source.slice(start, end);
      repairs.push({ plan: 'p', start, end, original, repaired, kind, note: '' });
    }
  }
  return { text, runs, repairs };
}

/** A repaired text as it is laid out: links in [ ], originals in { }, what was put in in < >. */
function render(source: string, changes: readonly Change[]): string {
  const { text, runs, repairs } = repairText(source, changes);
  return layOutMarks(text, markRepairs(text, runs, repairs), () => false)
    .map(writeNode)
    .join('');
}

function writeNode(node: MarkNode): string {
  if ('children' in node) return `[${node.children.map(writeNode).join('')}]`;
  if (node.kind === 'before') return `{${node.text}}`;
  return node.kind === 'after' ? `<${node.text}>` : node.text;
}

test('words that were put in stand in one link with the words they replaced', () => {
  const source = '设施 and 场所';
  expect(render(source, [{ start: 2, end: 7, repaired: '和', kind: 'stray-word' }])).toBe(
    '设施[{ and }<和>]场所',
  );
});

test('where a line break was taken out, the characters on both sides carry the mark', () => {
  expect(render('得到基本\n管控。', [{ start: 4, end: 5, repaired: '', kind: 'page-break' }])).toBe(
    '得到基[本{\n}管]控。',
  );
});

test('a blank that was taken out marks nothing but its place', () => {
  expect(
    render('到 2020 年', [
      { start: 1, end: 2, repaired: '', kind: 'spacing' },
      { start: 6, end: 7, repaired: '', kind: 'spacing' },
    ]),
  ).toBe('到[{ }]2020[{ }]年');
});

test('repairs that touch each other keep their own links', () => {
  expect(
    render('甲 乙\n丙', [
      { start: 1, end: 2, repaired: '', kind: 'stray-word' },
      { start: 3, end: 4, repaired: '', kind: 'page-break' },
    ]),
  ).toBe('[甲{ }乙][{\n}丙]');
});

test('an original stands in the link of its own repair, even inside the place of another', () => {
  expect(
    render('得到基本\n 管控。', [
      { start: 4, end: 5, repaired: '', kind: 'page-break' },
      { start: 5, end: 6, repaired: '', kind: 'spacing' },
    ]),
  ).toBe('得到基[本{\n}][{ }][管]控。');
});

test('a repair outside a paragraph does not mark it', () => {
  const { text, runs } = repairText('甲乙丙', []);
  const elsewhere = { plan: 'p', original: 'x', repaired: '', kind: 'typo', note: '' } as const;
  expect(markRepairs(text, runs, [{ ...elsewhere, start: 9, end: 10 }])).toEqual([]);
  expect(markRepairs('', [], [{ ...elsewhere, start: 0, end: 1 }])).toEqual([]);
});

test('the id of a repair names its plan and its place in the source', () => {
  const { repairs } = repairText('甲 乙', [{ start: 1, end: 2, repaired: '', kind: 'spacing' }]);
  expect(repairAnchor(repairs[0]!)).toBe('r-p-1-2');
});
