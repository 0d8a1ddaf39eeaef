import { expect, test } from 'vitest';

import { repairContext, showBlanks } from '../../../src/features/plans/repair-context.ts';

test('a repair is shown with the words beside it on its own lines', () => {
  const source = '上一行\n得到基本\n管控。到\n下一行';
  const repair = {
    plan: 'p',
    start: 8,
    end: 9,
    original: '\n',
    repaired: '',
    kind: 'page-break',
    note: '',
  } as const;
  expect(repairContext(source, repair)).toEqual({
    lead: '得到基本',
    before: '\n',
    after: '',
    tail: '管控。到',
  });
});

test('blanks are shown by signs, long ones by their number', () => {
  expect(showBlanks(' and ')).toBe('␣and␣');
  expect(showBlanks('\n\t\u3000')).toBe('⏎⇥□');
  expect(showBlanks(' '.repeat(387))).toBe('␣×387');
});
