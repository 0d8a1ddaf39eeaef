import { expect, test } from 'vitest';

import { columnWidths, mergeCells } from '../../../src/features/plans/table-cells.ts';

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

test('columns of units and of short cells are drawn narrower, and work and the innermost clauses share the rest', () => {
  const roles = ['level', 'units', 'level', 'work', 'deadline', 'note'] as const;
  const widths = columnWidths({
    columns: roles.map((role) => ({ name: role, role })),
    rows: [['一、调查', '县环保局', '取样', '每处三个点', '2018年底前', '字'.repeat(80)]],
    clauses: ['p/1.1'],
  });
  expect(widths).toEqual(['narrow', 'medium', undefined, undefined, 'narrow', undefined]);
});
