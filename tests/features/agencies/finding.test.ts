import { expect, test } from 'vitest';
import { leadFinding } from '../../../src/features/agencies/finding.ts';

test('who leads most is said with the count, and then who comes next', () => {
  const counts = [
    { name: '甲', clauses: 9 },
    { name: '乙', clauses: 4 },
    { name: '丙', clauses: 3 },
    { name: '丁', clauses: 1 },
  ];
  expect(leadFinding(counts)).toBe('甲牵头最多：9 条。其次是乙，4 条；丙，3 条。');
});

test('those who lead equally often are named together', () => {
  const counts = [
    { name: '甲', clauses: 2 },
    { name: '乙', clauses: 2 },
    { name: '丙', clauses: 0 },
  ];
  expect(leadFinding(counts)).toBe('甲、乙牵头最多：各 2 条。');
});

test('where nobody leads there is nothing to say', () => {
  expect(leadFinding([{ name: '甲', clauses: 0 }])).toBe('');
});
