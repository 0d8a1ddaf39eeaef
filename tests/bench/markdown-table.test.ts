import { expect, test } from 'vitest';
import { fillMark, markdownTable } from './markdown-table.ts';

test('numbers stand at the right of their columns', () => {
  expect(markdownTable(['页面', 'KB'], [['`/`', '22']])).toBe(
    '| 页面 | KB |\n| --- | ---: |\n| `/` | 22 |',
  );
});

test('what stood between the marks is replaced, and nothing else', () => {
  const before = '前\n\n<!-- weights -->\n\n旧\n\n<!-- /weights -->\n\n后\n';
  const after = '前\n\n<!-- weights -->\n\n$& 新\n\n<!-- /weights -->\n\n后\n';
  expect(fillMark(before, 'weights', '$& 新')).toBe(after);
  expect(fillMark(after, 'weights', '$& 新')).toBe(after);
});

test('a document without the marks is left alone, with a remedy', () => {
  expect(() => fillMark('<!-- weights -->', 'weights', '')).toThrow('请补上这两行');
});
