import { expect, test } from 'vitest';

import { mergeCells } from '../../../src/features/plans/table-cells.ts';

test('empty cells join the one above, but not across a new cell to their left', () => {
  const rows = mergeCells({
    columns: ['条', '款', '小项'].map((name) => ({ name, role: 'level' as const })),
    rows: [
      ['一', '甲', '1'],
      ['', '', '2'],
      ['', '乙', '3'],
      ['二', '', '4'],
    ],
    clauses: ['p/1.1', 'p/1.2', 'p/1.3', 'p/2.1'],
  });
  expect(rows.map(({ cells }) => cells.map(({ text, rowspan }) => `${text}×${rowspan}`))).toEqual([
    ['一×3', '甲×2', '1×1'],
    ['2×1'],
    ['乙×1', '3×1'],
    ['二×1', '×1', '4×1'],
  ]);
});
