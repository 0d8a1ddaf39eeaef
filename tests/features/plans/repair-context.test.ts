import { expect, test } from 'vitest';

import { repairContext } from '../../../src/features/plans/repair-context.ts';

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
