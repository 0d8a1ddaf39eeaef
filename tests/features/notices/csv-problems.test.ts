import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/corpus/diagnostics.ts';
import { readDelimited } from '../../../src/features/notices/import/file/delimited.ts';
import { readNotices } from '../../../src/features/notices/register.ts';

test.each([
  ['a quote that is never closed', '甲,乙\n"丙\n丁",戊,"己\n庚,2', '3:6', '引号一直没有合上'],
  ['a quote within a cell', '甲,乙\n"丙\n丁",1\n戊"己,2', '4:2', '引号不在这一格的开头'],
  ['words behind a quote', '甲,乙\n\n1,"丙"丁\n', '3:3', '引号合上以后还有别的字'],
])('%s is told in Chinese, with its place', (_, text, place, problem) => {
  const [told, ...more] = readNotices('x.csv', text, []).diagnostics.map(formatDiagnostic);
  expect(more).toEqual([]);
  expect(told).toContain(`x.csv:${place} error 表格不是合法的 CSV：`);
  expect(told).toContain(problem);
  expect(told?.replace('CSV', '')).not.toMatch(/quote/i);
});

test('so it is of a file to be imported', () => {
  expect(readDelimited('甲,乙\n1,"丙\n').problem).toBe(
    '文件不是完整的 CSV，第 2 行第 3 列：这里的引号一直没有合上，请补上另一半；值里本来就有的引号要写两遍。也可以在 Excel 里打开后另存为 .xlsx。',
  );
});
